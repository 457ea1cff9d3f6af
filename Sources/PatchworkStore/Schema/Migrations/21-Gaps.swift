extension Schema {
  /// When an involvement is expected to end, and what an agency looks for in its own way.
  static let gapsMigration = """
    ALTER TABLE involvement ADD COLUMN expected_end INTEGER;
    ALTER TABLE agency ADD COLUMN gap_rules TEXT NOT NULL DEFAULT '';
    """
}
