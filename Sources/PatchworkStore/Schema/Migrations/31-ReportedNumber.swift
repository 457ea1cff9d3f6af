extension Schema {
  /// Numbers and addresses that somebody outside an agency says have replaced others.
  static let reportedNumberMigration = """
    CREATE TABLE reported_number (
      id INTEGER PRIMARY KEY,
      practitioner INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
      contact_point INTEGER NOT NULL,
      value TEXT NOT NULL,
      author INTEGER NOT NULL,
      moment INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reported_number_by_practitioner ON reported_number (practitioner);
    """
}
