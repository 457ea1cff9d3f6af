extension Schema {
  /// From here on the record of activity tells of numbers, duty desks and emergency areas too, of openings of
  /// shielded clients, and of who took a client back. What a database has already is taken over as it stands
  /// when it is opened next, which this notes.
  static let secondLedgerMigration = """
    INSERT INTO setting (key, value)
    SELECT 'second-ledger', 'to begin' WHERE EXISTS (SELECT 1 FROM agency);
    """
}
