extension Schema {
  /// Everything that a directory without accounts needs.
  ///
  /// Days are day numbers since 1 January 1970 (`date(day * 86400, 'unixepoch')` shows one);
  /// moments are seconds since then. Hours and dates of birth are in the text forms that files use.
  /// `source_id` is the identifier in the system that a record was imported from.
  static let firstMigration = """
    CREATE TABLE agency (
      id INTEGER PRIMARY KEY,
      source_id TEXT UNIQUE,
      version INTEGER NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      area TEXT NOT NULL,
      main_line TEXT NOT NULL,
      hours TEXT NOT NULL
    ) STRICT;

    CREATE TABLE duty_hours (
      agency INTEGER NOT NULL REFERENCES agency ON DELETE CASCADE,
      position INTEGER NOT NULL,
      hours TEXT NOT NULL,
      phone TEXT NOT NULL,
      on_bank_holidays INTEGER NOT NULL,
      PRIMARY KEY (agency, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE practitioner (
      id INTEGER PRIMARY KEY,
      source_id TEXT UNIQUE,
      version INTEGER NOT NULL,
      given TEXT NOT NULL,
      middle TEXT NOT NULL,
      family TEXT NOT NULL,
      role TEXT NOT NULL,
      agency INTEGER NOT NULL REFERENCES agency,
      hours TEXT NOT NULL,
      left_on INTEGER
    ) STRICT;
    CREATE INDEX practitioner_by_agency ON practitioner (agency);

    CREATE TABLE contact_point (
      id INTEGER PRIMARY KEY,
      source_id TEXT UNIQUE,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      system TEXT NOT NULL,
      use TEXT NOT NULL,
      value TEXT NOT NULL,
      rank INTEGER NOT NULL,
      first_day INTEGER,
      last_day INTEGER,
      last_confirmed INTEGER
    ) STRICT;
    CREATE INDEX contact_point_by_practitioner ON contact_point (practitioner);

    CREATE TABLE leave (
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      position INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      cover INTEGER REFERENCES practitioner ON DELETE SET NULL,
      PRIMARY KEY (practitioner, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX leave_by_cover ON leave (cover) WHERE cover IS NOT NULL;

    CREATE TABLE household (
      id INTEGER PRIMARY KEY,
      source_id TEXT UNIQUE
    ) STRICT;

    CREATE TABLE client (
      id INTEGER PRIMARY KEY,
      source_id TEXT UNIQUE,
      version INTEGER NOT NULL,
      birth TEXT,
      sex TEXT NOT NULL,
      nhs_number INTEGER,
      household INTEGER REFERENCES household
    ) STRICT;
    CREATE INDEX client_by_household ON client (household) WHERE household IS NOT NULL;

    -- Position 0 is the name to show.
    CREATE TABLE client_name (
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      given TEXT NOT NULL,
      middle TEXT NOT NULL,
      family TEXT NOT NULL,
      PRIMARY KEY (client, position)
    ) STRICT, WITHOUT ROWID;

    -- Position 0 is the current address, if there is one.
    CREATE TABLE address (
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line TEXT NOT NULL,
      postcode TEXT,
      first_day INTEGER,
      last_day INTEGER,
      PRIMARY KEY (client, position)
    ) STRICT, WITHOUT ROWID;

    -- Every link is stored from both sides, so that either is one look-up.
    CREATE TABLE relationship (
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      relative INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      kind TEXT NOT NULL,
      PRIMARY KEY (client, relative)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relationship_by_relative ON relationship (relative);

    CREATE TABLE involvement (
      id INTEGER PRIMARY KEY,
      source_id TEXT UNIQUE,
      version INTEGER NOT NULL,
      client INTEGER NOT NULL REFERENCES client,
      practitioner INTEGER REFERENCES practitioner,
      agency INTEGER NOT NULL REFERENCES agency,
      role TEXT NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER,
      is_lead INTEGER NOT NULL,
      last_contact INTEGER,
      next_visit INTEGER
    ) STRICT;
    CREATE INDEX involvement_by_client ON involvement (client);
    CREATE INDEX involvement_by_practitioner ON involvement (practitioner)
      WHERE practitioner IS NOT NULL;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Which practitioner an account of the operating system belongs to.
    CREATE TABLE account (
      login TEXT PRIMARY KEY,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    -- When each asker last opened each client; practitioner 0 is somebody who has not said who.
    CREATE TABLE opened (
      practitioner INTEGER NOT NULL,
      client INTEGER NOT NULL REFERENCES client ON DELETE CASCADE,
      moment INTEGER NOT NULL,
      PRIMARY KEY (practitioner, client)
    ) STRICT, WITHOUT ROWID;

    -- Every change in the order it was made. `login` tells accounts apart while nobody has said who
    -- is behind them (practitioner 0). `reversal` holds what an undo needs; a row that names no
    -- record stands for more than could be listed, an import for example.
    CREATE TABLE change (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      moment INTEGER NOT NULL,
      practitioner INTEGER NOT NULL,
      login TEXT,
      words TEXT NOT NULL,
      subject INTEGER,
      client INTEGER,
      relative INTEGER,
      changed_practitioner INTEGER,
      changed_agency INTEGER,
      reversal TEXT,
      taken_back INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX change_by_practitioner ON change (practitioner, sequence);
    """
}
