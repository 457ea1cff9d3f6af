extension Schema {
  /// Practitioners whom somebody of another agency entered, and whom their own has not confirmed yet.
  static let provisionalMigration = """
    ALTER TABLE practitioner ADD COLUMN provisional_since INTEGER;
    CREATE INDEX practitioner_to_confirm ON practitioner (agency, provisional_since)
      WHERE provisional_since IS NOT NULL;
    """
}
