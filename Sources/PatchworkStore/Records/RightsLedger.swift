import PatchworkCore

/// What the record of activity tells of the rows on which rights rest: each entry holds by how much their
/// sums were changed by what it tells of, so that a row which somebody wrote past the record is found.
///
/// Triggers that the writing connection alone has note every row that is added, changed or taken out,
/// whichever way: a change, an import, a merge, a cascade, an upgrade to come. What they noted goes back with
/// a transaction that is rolled back.
struct RightsLedger {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Prepares a connection that writes, once. What a transaction leaves untold is told by an entry of its own.
  static func keep(by connection: Connection) throws {
    let triggers = RightsFact.all.map { fact in
      func told(_ sign: Int, _ row: String) -> String {
        "INSERT INTO right_row SELECT '\(fact.name)', \(sign), \(fact.line(of: row)) "
          + "WHERE \(fact.line(of: row)) IS NOT NULL;"
      }
      return """
        CREATE TEMP TRIGGER \(fact.name)_added AFTER INSERT ON main.\(fact.table)
        BEGIN \(told(1, "NEW")) END;
        CREATE TEMP TRIGGER \(fact.name)_taken_out AFTER DELETE ON main.\(fact.table)
        BEGIN \(told(-1, "OLD")) END;
        CREATE TEMP TRIGGER \(fact.name)_changed AFTER UPDATE ON main.\(fact.table)
        WHEN \(fact.line(of: "OLD")) IS NOT \(fact.line(of: "NEW"))
        BEGIN \(told(-1, "OLD")) \(told(1, "NEW")) END;
        """
    }
    try connection.execute(
      """
      CREATE TEMP TABLE right_row (fact TEXT NOT NULL, sign INTEGER NOT NULL, line TEXT NOT NULL) STRICT;
      \(triggers.joined(separator: "\n"))
      """)
    connection.beforeCommit { connection in
      guard let told = try RightsLedger(connection).take() else { return }
      // On nobody's behalf: whatever is done for somebody has an entry already.
      try ActivityTable(connection).append(
        ActivityEntry(
          author: Author(.unassigned), kind: .ledger, details: "{\(told)}",
          moment: WallClock.now()))
    }
  }

  /// Takes over what an older database has, as it stands when it is opened first by this version.
  static func begin(_ connection: Connection) throws {
    let ledger = RightsLedger(connection)
    for beginning in RightsFact.Beginning.allCases where try ledger.isToBegin(beginning) {
      try connection.write {
        // Another program may have been faster.
        guard try ledger.isToBegin(beginning) else { return }
        try connection.run("DELETE FROM setting WHERE key = ?", beginning.setting)
        if try SettingTable(connection).isPractice() { return }
        var sums: [String: RightsSum] = [:]
        for fact in RightsFact.all where fact.begins == beginning {
          sums[fact.name] = try ledger.held(fact)
        }
        let details = member(sums).map { adding($0, to: beginning.details) } ?? beginning.details
        try ActivityTable(connection).append(
          ActivityEntry(
            author: Author(.unassigned), kind: .ledger, details: details, moment: WallClock.now()))
      }
    }
  }

  /// Whether an older database has not been taken over yet.
  func isToBegin(_ beginning: RightsFact.Beginning) throws -> Bool {
    try connection.row("SELECT 1 FROM setting WHERE key = ?", beginning.setting) { _ in true }
      ?? false
  }

  /// What an entry takes over: each is taken over once at most, before any other entry tells of it.
  static func takenOver(by details: String) -> RightsFact.Beginning? {
    RightsFact.Beginning.allCases.first { details.hasPrefix($0.details.dropLast()) }
  }

  /// The member of an entry's details that tells what was noted since the last entry; nil where nothing was.
  func take() throws -> String? {
    guard connection.concludes,
      try connection.row("SELECT 1 FROM temp.right_row LIMIT 1", read: { _ in true }) == true
    else { return nil }
    // The practice area's people are made with their rights, and it is nobody's record.
    let isPractice = try SettingTable(connection).isPractice()
    var sums: [String: RightsSum] = [:]
    try connection.scanRows("SELECT fact, sign, line FROM temp.right_row") { row in
      if isPractice { return false }
      let fact = row.text(0)
      switch row.int(1) {
      case 0: RightsSum(row.text(2)).map { sums[fact, default: .zero] += $0 }
      case 1: sums[fact, default: .zero] += RightsSum(fact, line: row.text(2))
      default: sums[fact, default: .zero] -= RightsSum(fact, line: row.text(2))
      }
      return true
    }
    try connection.run("DELETE FROM temp.right_row")
    return Self.member(sums)
  }

  /// Takes over what entries told that are emptied, so that the next entry tells it.
  func carry(_ sums: [String: RightsSum]) throws {
    for (fact, sum) in sums where !sum.isZero {
      try connection.run(
        "INSERT INTO temp.right_row (fact, sign, line) VALUES (?, 0, ?)", fact, sum.description)
    }
  }

  /// The sums over the rows that there are.
  func held(_ fact: RightsFact) throws -> RightsSum {
    var sum = RightsSum.zero
    try connection.forEachRow(
      """
      SELECT \(fact.line(of: fact.table)) AS line FROM main.\(fact.table) WHERE line IS NOT NULL
      """
    ) { sum += RightsSum(fact.name, line: $0.text(0)) }
    return sum
  }

  /// Whom one row is about that makes all of a difference; nil where no one row does.
  func subject(of difference: RightsSum, _ fact: RightsFact) throws -> Int64? {
    var found: Int64?
    try connection.scanRows(
      """
      SELECT \(fact.line(of: fact.table)) AS line, \(fact.subject) FROM main.\(fact.table)
      WHERE line IS NOT NULL
      """
    ) { row in
      if RightsSum(fact.name, line: row.text(0)) == difference { found = row.int64(1) }
      return found == nil
    }
    return found
  }

  // MARK: In the details of an entry

  private static let prefix = "\"ledger\":{"

  /// A condition on `details` that finds the entries which tell.
  static let condition = "details LIKE '%\(prefix)%'"

  private static func member(_ sums: [String: RightsSum]) -> String? {
    let told = sums.filter { !$0.value.isZero }.sorted { $0.key < $1.key }
    guard !told.isEmpty else { return nil }
    return prefix + told.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
  }

  /// Details with a member at their end.
  static func adding(_ member: String, to details: String) -> String {
    details == "{}" ? "{\(member)}" : "\(details.dropLast()),\(member)}"
  }

  /// Details without what they tell of sums, which say nothing to a reader.
  static func leftOut(of details: String) -> String {
    guard !told(in: details).isEmpty, let start = details.ranges(of: prefix).last?.lowerBound else {
      return details
    }
    let rest = details[..<start]
    return "\(rest.hasSuffix(",") ? rest.dropLast() : rest)}"
  }

  /// What an entry tells. It stands at the end of its details, behind whatever a person wrote.
  static func told(in details: String) -> [String: RightsSum] {
    guard details.hasSuffix("}}"), let start = details.ranges(of: prefix).last?.upperBound else {
      return [:]
    }
    var sums: [String: RightsSum] = [:]
    for part in details[start...].dropLast(2).split(separator: ",") {
      let pair = part.split(separator: ":").map { $0.filter { $0 != "\"" } }
      guard pair.count == 2, let sum = RightsSum(pair[1]) else { return [:] }
      sums[String(pair[0]), default: .zero] += sum
    }
    return sums
  }
}

extension RightsFact.Beginning {
  /// Where a migration notes that an older database is to be taken over.
  fileprivate var setting: String {
    switch self {
    case .ledger: "ledger"
    case .secondLedger: "second-ledger"
    }
  }

  /// The details of the entry that takes it over, without the sums.
  fileprivate var details: String {
    switch self {
    case .ledger: "{\"takenOver\":true}"
    case .secondLedger: "{\"takenOver\":2}"
    }
  }
}
