extension Schema {
  /// The day on which a client died, by its number.
  static let diedMigration = """
    ALTER TABLE client ADD COLUMN died INTEGER;
    """
}
