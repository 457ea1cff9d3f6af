extension Schema {
  /// How a client must not be contacted, in its text form.
  static let safeContactMigration = """
    ALTER TABLE client ADD COLUMN safe_contact TEXT;
    """
}
