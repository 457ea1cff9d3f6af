import PatchworkCore

/// Which clients the rules on how long records are kept touch, and archiving them.
struct Retention {
  private let session: Session
  private let today: CivilDate
  private var records: Records { session.records }

  init(_ session: Session) {
    self.session = session
    today = session.today
  }

  /// Says how long records are kept on account of one kind of agency.
  func set(_ rule: RetentionRule) throws {
    try session.require(.setRetention)
    try require(rule.problems())
    try records.retentionRules.set(rule)
    try session.note(
      .retention,
      details: try json([
        "words": Phrase("Set how long records are kept").english, "rule": rule.words,
      ]))
  }

  /// What the rules touch today. A client who is purged was archived by a run on an earlier day.
  func due(isPreview: Bool) throws -> RetentionReport {
    try session.require(.applyRetention)
    return RetentionReport(
      archived: try due(among: "NOT IN (SELECT client FROM archived_client)") { $0.archiveYears },
      purged: try due(
        among: "IN (SELECT client FROM archived_client WHERE day < \(today.dayNumber))"
      ) { $0.purgeYears }, isPreview: isPreview)
  }

  /// Whether so many are purged only once somebody has agreed to the number. With rules of years about a
  /// thousandth of a register falls due each day; a rule or a clock that is wrong shows in the number.
  func asksTwice(_ purged: Int) throws -> Bool {
    try Self.many.contains { many in
      let register = purged * many.share
      return try purged > many.few
        && NumberedTable.client.count(upTo: register, in: records.connection) < register
    }
  }

  /// More than a few clients, and more than one in so many: 2 % of a register, 10 % of a small charity's.
  private static let many = [(few: 20, share: 50), (few: 3, share: 10)]

  private func due(
    among clients: String, _ years: (RetentionRule) -> Int?
  ) throws -> [RetentionReport.Item] {
    let rules = Dictionary(
      uniqueKeysWithValues: try records.retentionRules.all().map { ($0.kind, $0) })
    guard rules.values.contains(where: { years($0) != nil }) else { return [] }
    let beginning = try records.changes.beginning()
    return try records.clients.idle(among: clients, on: today).compactMap { client in
      let kinds = try records.involvements.kindsOfAgency(of: client)
      let applying = (kinds.isEmpty ? [.other] : kinds).compactMap { rules[$0] }
      let times = applying.compactMap(years)
      // A kind of agency without a time keeps its clients for ever.
      guard times.count == applying.count, let longest = times.max() else { return nil }
      let (first, last) = try span(of: client, beginning: beginning)
      // One whose birth nobody knows is taken to have been born when they were first known.
      let age = (try records.clients.birth(of: client) ?? .exact(first)).age(on: today)
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
    for involvement in try records.involvements.of(client).forRecordKeeping {
      days += [involvement.from, involvement.until, involvement.lastContact].compactMap(\.self)
    }
    if let changed = try records.changes.span(of: client, without: Self.archivedWords.english) {
      days += [changed.first, changed.last]
    }
    return (days.min() ?? begun, days.max() ?? begun)
  }

  /// What the record of changes says of an archiving, and is known by again: it is nothing that
  /// happened with the client.
  private static let archivedWords = Phrase("Archived")

  func archive(_ item: RetentionReport.Item) throws {
    try records.archive.insert(item.client, on: today)
    let outcome = Outcome(
      words: Self.archivedWords, subject: item.client.rawValue, client: item.client)
    // Without the account's name: an archiving is nobody's to undo.
    _ = try records.changes.insert(
      outcome.entry, by: Author(try session.author.practitioner), at: session.moment)
    try ChangeRecord(session).append(outcome, reversal: "[]")
  }
}
