extension Schema {
  /// Whose word it is that a client died on a day, and who is told how their death stands.
  ///
  /// `ended_by` is empty while a word stands: it names the word that took its place, or is 0 when it
  /// was taken back.
  static let deathMigration = """
    CREATE TABLE death_word (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      day INTEGER NOT NULL,
      practitioner INTEGER NOT NULL,
      login TEXT,
      is_imported INTEGER NOT NULL,
      moment INTEGER NOT NULL,
      ended_by INTEGER
    ) STRICT;
    CREATE INDEX death_word_by_client ON death_word (client);

    CREATE TABLE death_news (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      practitioner INTEGER NOT NULL,
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX death_news_by_client ON death_news (client);

    CREATE TABLE death_news_recipient (
      news INTEGER NOT NULL REFERENCES death_news ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      seen INTEGER,
      PRIMARY KEY (news, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX death_news_waiting ON death_news_recipient (practitioner) WHERE seen IS NULL;
    """
}
