extension Schema {
  /// Who lives at one address, found by its postcode.
  static let householdMigration = """
    CREATE INDEX address_by_postcode ON address (postcode)
      WHERE position = 0 AND last_day IS NULL AND postcode IS NOT NULL;
    """
}
