extension Schema {
  /// Whose bank holidays an agency keeps, and where it is the emergency duty team.
  static let emergencyMigration = """
    ALTER TABLE agency ADD COLUMN division TEXT;
    ALTER TABLE agency ADD COLUMN emergency_areas TEXT NOT NULL DEFAULT '';
    CREATE INDEX agency_for_emergencies ON agency (id, emergency_areas)
      WHERE emergency_areas <> '';
    """
}
