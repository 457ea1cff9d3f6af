extension Schema {
  /// Decisions to share or not to, and who is to hear of which correction. The kinds of information
  /// and of fact stand in one text, separated by commas.
  static let sharingMigration = """
    CREATE TABLE sharing_decision (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      practitioner INTEGER NOT NULL,
      moment INTEGER NOT NULL,
      is_shared INTEGER NOT NULL,
      agency INTEGER REFERENCES agency,
      kind TEXT,
      information TEXT NOT NULL,
      ground TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sharing_decision_by_client ON sharing_decision (client);

    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      practitioner INTEGER NOT NULL,
      moment INTEGER NOT NULL,
      facts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX correction_by_client ON correction (client);

    CREATE TABLE correction_recipient (
      correction INTEGER NOT NULL REFERENCES correction ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      seen INTEGER,
      PRIMARY KEY (correction, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX correction_waiting ON correction_recipient (practitioner) WHERE seen IS NULL;
    """
}
