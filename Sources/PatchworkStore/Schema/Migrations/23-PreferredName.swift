extension Schema {
  /// The name that a client goes by, and how their name is said, in the text form that travels.
  static let preferredNameMigration = """
    ALTER TABLE client ADD COLUMN preferred_name TEXT;
    """
}
