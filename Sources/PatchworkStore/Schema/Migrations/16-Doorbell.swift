extension Schema {
  /// Who rang at the door of confidential services, which were rung, and what each answered.
  static let doorbellMigration = """
    CREATE TABLE ring (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      ringer INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      rung INTEGER NOT NULL,
      until INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ring_by_ringer ON ring (ringer, rung);
    CREATE INDEX ring_by_client ON ring (client);

    CREATE TABLE rung_involvement (
      ring INTEGER NOT NULL REFERENCES ring ON DELETE CASCADE,
      involvement INTEGER NOT NULL REFERENCES involvement ON DELETE CASCADE,
      answer TEXT,
      answered_by INTEGER,
      moment INTEGER,
      PRIMARY KEY (ring, involvement)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rung_by_involvement ON rung_involvement (involvement);
    CREATE INDEX rung_and_waiting ON rung_involvement (ring) WHERE answer IS NULL;
    """
}
