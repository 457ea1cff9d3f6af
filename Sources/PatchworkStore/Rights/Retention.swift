import CSQLite
import Glibc
import PatchworkCore

extension LocalDirectory {
  /// Archives and purges what the rules say, or tells whom it would touch.
  ///
  /// A client is archived first, and purged at the earliest by a run on a later day. Purging takes
  /// everything that is told of a person out of the database and out of the record of activity,
  /// whose entries keep who did what when, and writes the file anew. Backups keep what they have.
  package func retain(isPreview: Bool) async throws -> RetentionReport {
    try await retain(isPreview: isPreview, at: Store.now())
  }

  func retain(isPreview: Bool, at moment: Int64) async throws -> RetentionReport {
    let asker = asker
    let today = UnitedKingdomTime.moment(moment).date
    let preview = try await guarded { connection in
      try connection.require(.applyRetention, of: asker)
      return try connection.snapshot { try connection.due(on: today, isPreview: isPreview) }
    }
    if isPreview { return preview }
    try await store.writeQuietly {
      try $0.execute("PRAGMA secure_delete = ON")
      try $0.forgetAreas(of: today)
    }
    if preview.archived.isEmpty && preview.purged.isEmpty { return preview }
    var report = try await store.recording { connection in
      let author = try asker.author(in: connection)
      // Somebody may have joined meanwhile.
      let found = try connection.due(on: today, isPreview: false)
      for item in found.archived { try connection.archive(item, by: author, at: moment) }
      try connection.purge(found.purged.map(\.client), by: author, at: moment)
      return found
    }
    if !report.purged.isEmpty { report.leavesTraces = try await wipe() }
    return report
  }

  /// Writes the file anew without what was taken out, empties the write-ahead log, and takes the
  /// search index away, which is made again at the next search.
  ///
  /// - Returns: whether somebody still reads pages as they were before.
  private func wipe() async throws -> Bool {
    let path = store.path
    let isBusy = try await store.writeQuietly { connection in
      try connection.execute("VACUUM")
      return try connection.row("PRAGMA wal_checkpoint(TRUNCATE)") { $0.bool(0) } ?? false
    }
    for file in IndexHome(database: path).paths { unlink(file) }
    return isBusy
  }
}

extension Connection {
  /// Whom the rules touch on a day. Whoever is purged was archived by a run on an earlier day.
  fileprivate func due(on today: CivilDate, isPreview: Bool) throws -> RetentionReport {
    RetentionReport(
      archived: try due(on: today, among: "NOT IN (SELECT client FROM archived_client)") {
        $0.archiveYears
      },
      purged: try due(
        on: today, among: "IN (SELECT client FROM archived_client WHERE day < \(today.dayNumber))"
      ) { $0.purgeYears }, isPreview: isPreview)
  }

  private func due(
    on today: CivilDate, among clients: String, _ years: (RetentionRule) -> Int?
  ) throws -> [RetentionReport.Item] {
    let rules = Dictionary(uniqueKeysWithValues: try retentionRules().map { ($0.kind, $0) })
    guard rules.values.contains(where: { years($0) != nil }) else { return [] }
    let beginning = try row("SELECT min(moment) FROM change") { $0.int64(0) } ?? 0
    let idle: [ClientID] = try rows(
      """
      SELECT id FROM client WHERE id \(clients) AND NOT EXISTS (
        SELECT 1 FROM involvement
        WHERE client = client.id AND (last_day IS NULL OR last_day >= ?)) ORDER BY id
      """, today
    ) { $0.id(0) }
    return try idle.compactMap { client in
      let kinds: [Agency.Kind] = try rows(
        """
        SELECT DISTINCT kind FROM involvement JOIN agency ON agency.id = agency
        WHERE client = ?
        """, client
      ) { try $0.choice(0) }
      let applying = (kinds.isEmpty ? [.other] : kinds).compactMap { rules[$0] }
      let times = applying.compactMap(years)
      guard times.count == applying.count, let longest = times.max() else { return nil }
      let (first, last) = try span(of: client, beginning: beginning)
      let birth: BirthDate? =
        try row("SELECT birth FROM client WHERE id = ?", client) {
          try $0.optional(0)
        } ?? nil
      // Whose birth nobody knows is taken to have been born when they were first known.
      let age = (birth ?? .exact(first)).age(on: today)
      let isOldEnough = age >= applying.map(\.age).max() ?? 0
      // 365.25 days a year: leap years even out over the times that are meant here.
      guard isOldEnough, today.days(since: last) * 4 >= longest * 1461 else { return nil }
      return RetentionReport.Item(client: client, last: last)
    }
  }

  /// The first and the last day on which anything is known to have happened; looking is nothing.
  private func span(
    of client: ClientID, beginning: Int64
  ) throws -> (first: CivilDate, last: CivilDate) {
    let begun = UnitedKingdomTime.moment(beginning).date
    var days: [CivilDate] = []
    for involvement in try involvements(of: client) {
      days += [involvement.from, involvement.until, involvement.lastContact].compactMap(\.self)
    }
    days += try rows(
      "SELECT min(moment), max(moment) FROM change WHERE client = ? AND words <> ?", client,
      Self.archivedWords
    ) { row in
      row.isNull(0) ? [] : [row.moment(0).date, row.moment(1).date]
    }.flatMap(\.self)
    return (days.min() ?? begun, days.max() ?? begun)
  }

  private static let archivedWords = "Archived"

  func archive(
    _ item: RetentionReport.Item, by author: (practitioner: PractitionerID, login: String?),
    at moment: Int64
  ) throws {
    let today = UnitedKingdomTime.moment(moment).date
    try run(
      "INSERT OR REPLACE INTO archived_client (client, day) VALUES (?, ?)", item.client, today)
    let outcome = Outcome(
      words: Self.archivedWords, subject: item.client.rawValue, client: item.client,
      reversals: [])
    try run(
      "INSERT INTO change (moment, practitioner, words, subject, client) VALUES (?, ?, ?, ?, ?)",
      moment, author.practitioner, outcome.words, outcome.subject, outcome.client)
    try appendChange(outcome, "[]", by: author, at: moment)
  }
}
