extension Schema {
  /// How much others may know of an involvement, or of all that an agency has.
  static let confidentialityMigration = """
    ALTER TABLE involvement ADD COLUMN confidential TEXT;
    ALTER TABLE agency ADD COLUMN confidential TEXT;
    CREATE INDEX agency_in_confidence ON agency (id) WHERE confidential IS NOT NULL;
    """
}
