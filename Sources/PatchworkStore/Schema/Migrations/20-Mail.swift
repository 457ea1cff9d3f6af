extension Schema {
  /// Who is told by mail that something waits, and when they were told last.
  static let mailMigration = """
    CREATE TABLE mail_wish (
      practitioner INTEGER PRIMARY KEY REFERENCES practitioner ON DELETE CASCADE,
      mailed INTEGER
    ) STRICT;
    """
}
