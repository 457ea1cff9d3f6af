extension Schema {
  /// The days on which clients were seen; the last of them stands in the involvement too.
  static let visitsMigration = """
    CREATE TABLE visit (
      involvement INTEGER NOT NULL REFERENCES involvement ON DELETE CASCADE,
      day INTEGER NOT NULL,
      PRIMARY KEY (involvement, day)
    ) STRICT, WITHOUT ROWID;
    """
}
