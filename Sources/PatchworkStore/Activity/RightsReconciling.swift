import FoundationEssentials
import PatchworkCore

/// Holds who may what against the entries that say how it came about: what somebody wrote into the file by
/// hand has none. Of every table on which rights rest the record tells the sum; of roles, tokens,
/// suspensions, shields and purges the entries themselves say what does not follow.
struct RightsReconciling {
  private let records: Records
  private var connection: Connection { records.connection }

  init(_ records: Records) { self.records = records }

  private struct Told: Decodable {
    var after: [String]?
    var access: AccessChange?
  }

  /// What the record says of somebody, entry after entry.
  private struct Account {
    var roles: Set<String> = []
    var isSuspended = false
    /// When tokens were issued, in seconds since 1 January 1970.
    var issued: [Int64] = []
    var revoked = 0
  }

  /// What does not follow from the record, by identifiers; nothing when all does.
  func contradictions() throws -> [String] {
    // The practice area's people are made with their roles, and its record tells no sums.
    if try records.settings.isPractice() {
      let isMadeSo = try connection.row(
        "SELECT 1 FROM activity WHERE \(RightsLedger.condition) LIMIT 1"
      ) { _ in true }
      return isMadeSo == nil ? [] : [worded("that this is the practice area")]
    }
    var accounts: [Int64: Account] = [:]
    var shielded: [Int64: Bool] = [:]
    // LIKE only spares the decoding of every change there is. What the words are is decided below.
    try connection.forEachRow(
      """
      SELECT kind, subject, client, details, moment FROM activity
      WHERE kind = 'rights' OR kind = 'change' AND (
        details LIKE '%"words":"' || ?1 || '%' OR details LIKE '%"words":"' || ?2 || '%')
      ORDER BY sequence
      """, Shields.begunWords.english, Shields.endedWords.english
    ) { row in
      if row.text(0) == ActivityEntry.Kind.rights.rawValue {
        let told = try? JSONDecoder().decode(Told.self, from: Data(row.text(3).utf8))
        guard let told else { return }
        note(told, at: row.int64(4), in: &accounts[row.int64(1), default: Account()])
      } else if let words = RecordedChange(row.text(3))?.words, !row.isNull(2) {
        shielded[row.int64(2)] = words.hasPrefix(Shields.begunWords.english)
      }
    }
    let purges = try purges()
    var found = [
      "account_role": try roles(accounts), "suspension": try suspensions(accounts),
      "access_token": try tokens(accounts), "shield": try shields(shielded),
    ]
    // A false purge takes what entries told along.
    if purges.isEmpty {
      for (table, words) in try sums() where found[table, default: []].isEmpty {
        found[table] = [words]
      }
    }
    return (purges + found.values.flatMap(\.self)).sorted()
  }

  /// The tables whose rows do not come to what the record tells, with what does not follow.
  private func sums() throws -> [String: String] {
    let ledger = RightsLedger(connection)
    var told: [String: RightsSum] = [:]
    var isTold: [RightsFact.Beginning: Bool] = [:]
    let beginnings = Dictionary(uniqueKeysWithValues: RightsFact.all.map { ($0.name, $0.begins) })
    var found: [String: String] = [:]
    try connection.forEachRow(
      """
      SELECT details FROM activity WHERE kind = 'ledger' OR \(RightsLedger.condition) ORDER BY sequence
      """
    ) { row in
      let details = row.text(0)
      if let beginning = RightsLedger.takenOver(by: details) {
        if isTold[beginning] == true {
          found["setting"] = worded("the rights that were taken over a second time")
        }
        isTold[beginning] = true
      }
      for (name, sum) in RightsLedger.told(in: details) {
        told[name, default: .zero] += sum
        if let beginning = beginnings[name] { isTold[beginning] = true }
      }
    }
    for fact in RightsFact.all {
      // Of an older database that nobody has opened to write yet.
      if try isTold[fact.begins] == nil && ledger.isToBegin(fact.begins) { continue }
      var difference = try ledger.held(fact)
      difference -= told[fact.name] ?? .zero
      guard !difference.isZero else { continue }
      let one = try ledger.subject(of: difference, fact)
      if one != nil && fact.isOneMoreHarmless { continue }
      found[fact.name] =
        one.map { worded("\(fact.words) of \(PractitionerID(rawValue: $0))") }
        ?? worded("\(fact.words) of somebody, in the table \(fact.table)")
    }
    return found
  }

  private func note(_ told: Told, at moment: Int64, in account: inout Account) {
    if let after = told.after { account.roles = Set(after) }
    switch told.access {
    case .suspended: account.isSuspended = true
    case .restored: account.isSuspended = false
    case .issued: account.issued.append(moment)
    case .revoked, .signedOut: account.revoked += 1
    case .lastDay, .linked, .unlinked, .bound, .exchanged, nil: break
    }
  }

  private func roles(_ accounts: [Int64: Account]) throws -> [String] {
    var held: [Int64: Set<String>] = [:]
    try connection.forEachRow("SELECT practitioner, role FROM account_role") { row in
      held[row.int64(0), default: []].insert(row.text(1))
    }
    return try people(Set(held.keys).union(accounts.keys)) { id in
      held[id, default: []] == accounts[id]?.roles ?? [] ? nil : worded("the roles")
    }
  }

  private func suspensions(_ accounts: [Int64: Account]) throws -> [String] {
    let held = Set(try connection.rows("SELECT practitioner FROM suspension") { $0.int64(0) })
    return try people(held.union(accounts.keys)) { id in
      held.contains(id) == accounts[id]?.isSuspended ?? false ? nil : worded("the suspension")
    }
  }

  /// Each token that was not revoked has an entry of its moment, each entry of a revocation a token. One
  /// of a version without a record of activity has none: it is told of, to be revoked and issued anew.
  private func tokens(_ accounts: [Int64: Account]) throws -> [String] {
    var held: [Int64: Account] = [:]
    try connection.forEachRow(
      "SELECT practitioner, issued, revoked IS NOT NULL FROM access_token"
    ) { row in
      if row.bool(2) {
        held[row.int64(0), default: Account()].revoked += 1
      } else {
        held[row.int64(0), default: Account()].issued.append(row.int64(1))
      }
    }
    return try people(Set(held.keys).union(accounts.keys)) { id in
      let (found, told) = (held[id] ?? Account(), accounts[id] ?? Account())
      if found.revoked < told.revoked { return worded("the number of revoked tokens") }
      var rest = told.issued
      let isTold = found.issued.allSatisfy { moment in
        guard let place = rest.firstIndex(of: moment) else { return false }
        rest.remove(at: place)
        return true
      }
      return isTold ? nil : worded("a token")
    }
  }

  /// People who are still there, with what of theirs does not follow. People taken out of the directory
  /// have taken their rights along.
  private func people(
    _ ids: Set<Int64>, _ what: (Int64) -> String?
  ) throws -> [String] {
    try ids.compactMap { id in
      guard let what = what(id), try records.practitioners.has(PractitionerID(rawValue: id)) else {
        return nil
      }
      return worded("\(what) of \(PractitionerID(rawValue: id))")
    }
  }

  /// Clients who are still there, were shielded last, and are not now. Imported shields have no entry of
  /// their own, so one too many is not told.
  private func shields(_ shielded: [Int64: Bool]) throws -> [String] {
    try shielded.compactMap { id, isShielded in
      let client = ClientID(rawValue: id)
      guard isShielded, try records.clients.has(client),
        try !records.shields.isShielded(client)
      else { return nil }
      return worded("the shield of \(client)")
    }
  }

  /// Clients who are there, though entries that tell of them were emptied: a purge takes both.
  private func purges() throws -> [String] {
    try connection.rows(
      """
      SELECT DISTINCT client FROM activity
      WHERE details GLOB '{"purged":[0-9]*}' AND client IN (SELECT id FROM client)
      """
    ) { row in worded("the purge of \(row.id(0) as ClientID)") }
  }
}
