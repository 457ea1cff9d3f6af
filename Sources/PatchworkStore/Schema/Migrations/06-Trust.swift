extension Schema {
  /// Who may do what besides being a practitioner, why clients were opened, and the record of
  /// activity.
  ///
  /// The record is append-only: rows are numbered without a gap, each bears the SHA-256 of the one
  /// before and of itself, and triggers refuse to change or take out any. `sqlite_sequence` keeps
  /// the highest number ever given, so that a cut end is seen too.
  static let trustMigration = """
    CREATE TABLE account_role (
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      role TEXT NOT NULL,
      PRIMARY KEY (practitioner, role)
    ) STRICT, WITHOUT ROWID;

    -- `login` tells accounts apart while nobody has said who is behind them (practitioner 0).
    CREATE TABLE opening_reason (
      practitioner INTEGER NOT NULL,
      login TEXT NOT NULL,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      reason TEXT NOT NULL,
      moment INTEGER NOT NULL,
      PRIMARY KEY (practitioner, login, client)
    ) STRICT, WITHOUT ROWID;

    -- No foreign keys: the record outlives what it is about.
    CREATE TABLE activity (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      moment INTEGER NOT NULL,
      practitioner INTEGER NOT NULL,
      login TEXT,
      kind TEXT NOT NULL,
      client INTEGER,
      subject INTEGER,
      reason TEXT,
      details TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX activity_by_client ON activity (client, sequence) WHERE client IS NOT NULL;
    CREATE INDEX activity_by_practitioner ON activity (practitioner, sequence);
    CREATE INDEX activity_by_card ON activity (subject, sequence) WHERE kind = 'card';

    CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity
    BEGIN SELECT RAISE(ABORT, 'the record of activity is never changed'); END;
    CREATE TRIGGER activity_is_never_taken_out BEFORE DELETE ON activity
    BEGIN SELECT RAISE(ABORT, 'nothing is taken out of the record of activity'); END;
    """
}
