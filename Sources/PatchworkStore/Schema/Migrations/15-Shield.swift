extension Schema {
  /// Shielded clients, overrides that are in force, and which steward is to hear of which override.
  ///
  /// A client who was made one with another shielded one has two rows, so that each can go back.
  static let shieldMigration = """
    CREATE TABLE shield (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      reason TEXT NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX shield_by_client ON shield (client);

    CREATE TABLE shield_override (
      practitioner INTEGER NOT NULL,
      login TEXT NOT NULL,
      client INTEGER NOT NULL,
      reason TEXT NOT NULL,
      moment INTEGER NOT NULL,
      PRIMARY KEY (practitioner, login)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shield_opening (
      id INTEGER PRIMARY KEY,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      practitioner INTEGER NOT NULL,
      reason TEXT NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX shield_opening_by_client ON shield_opening (client);

    CREATE TABLE shield_opening_recipient (
      opening INTEGER NOT NULL REFERENCES shield_opening ON DELETE CASCADE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      seen INTEGER,
      PRIMARY KEY (opening, practitioner)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shield_opening_waiting ON shield_opening_recipient (practitioner)
      WHERE seen IS NULL;
    """
}
