extension Schema {
  /// The number that an account had when it was linked, or first asked: a name is given to somebody new
  /// when its bearer has gone, and access must not come with it.
  static let accountUserMigration = """
    ALTER TABLE account ADD COLUMN user INTEGER;
    """
}
