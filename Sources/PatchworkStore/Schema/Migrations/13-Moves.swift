extension Schema {
  /// Where a client moves to, and on which day an invitation was answered.
  static let movesMigration = """
    ALTER TABLE invitation ADD COLUMN area TEXT;
    ALTER TABLE invitation ADD COLUMN answered INTEGER;
    """
}
