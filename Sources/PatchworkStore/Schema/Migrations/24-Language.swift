extension Schema {
  /// The language that a client speaks first and the interpreter they need, in the text form that
  /// travels.
  static let languageMigration = """
    ALTER TABLE client ADD COLUMN language TEXT;
    """
}
