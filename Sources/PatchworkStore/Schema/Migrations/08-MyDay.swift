extension Schema {
  /// What changed of one client, found without reading through all changes.
  static let myDayMigration = """
    CREATE INDEX change_by_client ON change (client, moment) WHERE client IS NOT NULL;
    """
}
