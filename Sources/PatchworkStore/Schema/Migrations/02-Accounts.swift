extension Schema {
  /// What a directory that many ask through a server needs besides: who may not ask any more,
  /// access tokens, and the changes that were sent with a key.
  ///
  /// Codes and tokens are kept as the base-16 text of their SHA-256, so that nobody who reads the
  /// file can use them.
  static let accountsMigration = """
    CREATE TABLE suspension (
      practitioner INTEGER PRIMARY KEY REFERENCES practitioner ON DELETE CASCADE,
      moment INTEGER NOT NULL
    ) STRICT;

    -- `code` goes when it has been exchanged for the token.
    CREATE TABLE access_token (
      id INTEGER PRIMARY KEY,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      issued INTEGER NOT NULL,
      code TEXT UNIQUE,
      code_until INTEGER NOT NULL,
      token TEXT UNIQUE,
      last_day INTEGER,
      revoked INTEGER
    ) STRICT;
    CREATE INDEX access_token_by_practitioner ON access_token (practitioner);

    CREATE TABLE sent_change (
      practitioner INTEGER NOT NULL,
      key TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      receipt TEXT NOT NULL,
      moment INTEGER NOT NULL,
      PRIMARY KEY (practitioner, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sent_change_by_moment ON sent_change (moment);
    """
}
