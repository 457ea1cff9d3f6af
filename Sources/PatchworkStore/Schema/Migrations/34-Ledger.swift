extension Schema {
  /// From here on the record of activity tells of every row on which rights rest. What a database has already
  /// is taken over as it stands when it is opened next, which this notes.
  static let ledgerMigration = """
    INSERT INTO setting (key, value)
    SELECT 'ledger', 'to begin' WHERE EXISTS (SELECT 1 FROM agency);
    """
}
