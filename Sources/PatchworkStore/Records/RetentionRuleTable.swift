import PatchworkCore

/// How long records are kept.
struct RetentionRuleTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The rule of every kind of agency, as it was set or as it is without.
  func all() throws -> [RetentionRule] {
    let set: [RetentionRule] = try connection.rows(
      "SELECT kind, fold_months, archive_years, age, purge_years FROM retention_rule"
    ) { row in
      RetentionRule(
        kind: try row.choice(0), foldMonths: row.int(1),
        archiveYears: row.isNull(2) ? nil : row.int(2), age: row.int(3),
        purgeYears: row.isNull(4) ? nil : row.int(4))
    }
    return Agency.Kind.allCases.map { kind in
      set.first { $0.kind == kind } ?? RetentionRule(kind: kind)
    }
  }

  func set(_ rule: RetentionRule) throws {
    try connection.run(
      """
      INSERT INTO retention_rule (kind, fold_months, archive_years, age, purge_years)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET fold_months = excluded.fold_months,
        archive_years = excluded.archive_years, age = excluded.age,
        purge_years = excluded.purge_years
      """, rule.kind.rawValue, rule.foldMonths, rule.archiveYears, rule.age, rule.purgeYears)
  }

  /// The ended involvements that still show among the others on a day.
  func endedLately(
    _ involvements: [Involvement], _ agencies: [Agency], on today: CivilDate
  ) throws -> [InvolvementID] {
    let ended = involvements.filter { $0.until.map { $0 < today } ?? false }
    guard !ended.isEmpty else { return [] }
    let months = Dictionary(uniqueKeysWithValues: try all().map { ($0.kind, $0.foldMonths) })
    let kinds = Dictionary(
      agencies.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    return ended.filter { involvement in
      guard let until = involvement.until, let kind = kinds[involvement.agency] else {
        return false
      }
      // A month counts thirty days: nobody waits for a fold.
      return today.days(since: until) <= 30 * (months[kind] ?? 0)
    }.map(\.id)
  }
}
