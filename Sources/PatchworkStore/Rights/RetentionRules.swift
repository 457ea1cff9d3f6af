import PatchworkCore

extension LocalDirectory {
  /// How long records are kept, for every kind of agency.
  package func retentionRules() async throws -> [RetentionRule] {
    try await store.read { try $0.retentionRules() }
  }

  /// Says how long records are kept on account of one kind of agency; it is recorded.
  package func setRetention(_ rule: RetentionRule) async throws {
    let asker = asker
    let moment = Store.now()
    _ = try await guarded { try $0.require(.setRetention, of: asker) }
    try await store.recording { connection in
      try connection.require(rule.problems())
      try connection.run(
        """
        INSERT INTO retention_rule (kind, fold_months, archive_years, age, purge_years)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET fold_months = excluded.fold_months,
          archive_years = excluded.archive_years, age = excluded.age,
          purge_years = excluded.purge_years
        """, rule.kind.rawValue, rule.foldMonths, rule.archiveYears, rule.age, rule.purgeYears)
      try connection.append(
        ActivityEntry(
          author: try asker.author(in: connection), kind: .retention,
          details: try json(["words": "Set how long records are kept", "rule": rule.words]),
          moment: moment))
    }
  }
}

extension Connection {
  /// The rule of every kind of agency, as it was set or as it is without.
  func retentionRules() throws -> [RetentionRule] {
    let set: [RetentionRule] = try rows(
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

  /// The ended involvements that still show among the others on a day.
  func endedLately(
    _ involvements: [Involvement], _ agencies: [Agency], on today: CivilDate
  ) throws -> [InvolvementID] {
    let ended = involvements.filter { $0.until.map { $0 < today } ?? false }
    guard !ended.isEmpty else { return [] }
    let months = Dictionary(
      uniqueKeysWithValues: try retentionRules().map { ($0.kind, $0.foldMonths) })
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

  /// Since when a client is archived; nil for one who is not.
  func archived(_ client: ClientID) throws -> CivilDate? {
    try row("SELECT day FROM archived_client WHERE client = ?", client) { try $0.date(0) }
  }

  /// Whether a client is out of somebody's sight: archived, and never one of their own.
  func isArchived(_ client: ClientID, from practitioner: PractitionerID?) throws -> Bool {
    try row(
      """
      SELECT 1 FROM archived_client WHERE client = ?1 AND NOT EXISTS (
        SELECT 1 FROM involvement WHERE involvement.client = ?1 AND practitioner = ?2)
      """, client, practitioner ?? .unassigned
    ) { _ in true } ?? false
  }

  /// A client with whom something happens again is no longer archived.
  func bringBack(_ client: ClientID) throws {
    try run("DELETE FROM archived_client WHERE client = ?", client)
  }
}
