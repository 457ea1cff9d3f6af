extension Schema {
  /// Clients whose adder took them back while somebody works with them of whom the adder may not know.
  /// Without numbered rows, so that a merge moves none to the record that stays.
  static let keptClientMigration = """
    CREATE TABLE kept_client (
      client INTEGER PRIMARY KEY REFERENCES client ON DELETE CASCADE,
      author INTEGER NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
