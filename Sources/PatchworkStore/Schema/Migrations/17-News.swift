extension Schema {
  /// Who joined and left networks, and who has yet to see it.
  static let newsMigration = """
    CREATE TABLE network_news (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      involvement INTEGER NOT NULL REFERENCES involvement ON DELETE CASCADE,
      practitioner INTEGER NOT NULL,
      kind TEXT NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX network_news_by_client ON network_news (client);
    CREATE INDEX network_news_by_involvement ON network_news (involvement);

    CREATE TABLE network_news_recipient (
      news INTEGER NOT NULL REFERENCES network_news ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      seen INTEGER,
      PRIMARY KEY (news, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX network_news_waiting ON network_news_recipient (practitioner) WHERE seen IS NULL;
    """
}
