extension Schema {
  /// What keeps a network alive: numbers reported dead, and attention raised in it.
  ///
  /// `change_recipient` tells whose inbox a change touches, besides the records that it changed.
  static let livingMigration = """
    ALTER TABLE contact_point ADD COLUMN dead_since INTEGER;

    CREATE TABLE attention (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      sender INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      reason TEXT NOT NULL,
      urgency TEXT NOT NULL,
      answer_by INTEGER,
      raised INTEGER NOT NULL,
      withdrawn INTEGER
    ) STRICT;
    CREATE INDEX attention_by_client ON attention (client);
    CREATE INDEX attention_by_sender ON attention (sender);

    CREATE TABLE attention_recipient (
      attention INTEGER NOT NULL REFERENCES attention ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      acknowledged INTEGER,
      PRIMARY KEY (attention, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attention_waiting ON attention_recipient (practitioner)
      WHERE acknowledged IS NULL;

    CREATE TABLE change_recipient (
      sequence INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
      practitioner INTEGER NOT NULL,
      PRIMARY KEY (sequence, practitioner)
    ) STRICT, WITHOUT ROWID;
    """
}
