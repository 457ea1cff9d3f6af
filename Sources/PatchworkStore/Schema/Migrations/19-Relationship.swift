extension Schema {
  /// Since when and until when two people are what they are to each other.
  static let relationshipMigration = """
    ALTER TABLE relationship ADD COLUMN first_day INTEGER;
    ALTER TABLE relationship ADD COLUMN last_day INTEGER;
    """
}
