import FoundationEssentials
import PatchworkCore

/// Holds who may what against the entries that say how it came about: a role, a token, a suspension or a
/// purge that somebody wrote into the file by hand has none.
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
    // The practice area's people are made with their roles.
    if try records.settings.isPractice() { return [] }
    var accounts: [Int64: Account] = [:]
    var shielded: [Int64: Bool] = [:]
    // LIKE only spares the decoding of every change there is. What the words are is decided below.
    try connection.forEachRow(
      """
      SELECT kind, subject, client, details, moment FROM activity
      WHERE kind = 'rights' OR kind = 'change' AND (
        details LIKE '%"words":"' || ?1 || '%' OR details LIKE '%"words":"' || ?2 || '%')
      ORDER BY sequence
      """, Shields.begunWords, Shields.endedWords
    ) { row in
      if row.text(0) == ActivityEntry.Kind.rights.rawValue {
        let told = try? JSONDecoder().decode(Told.self, from: Data(row.text(3).utf8))
        guard let told else { return }
        note(told, at: row.int64(4), in: &accounts[row.int64(1), default: Account()])
      } else if let words = RecordedChange(row.text(3))?.words, !row.isNull(2) {
        shielded[row.int64(2)] = words.hasPrefix(Shields.begunWords)
      }
    }
    return try
      (roles(accounts) + suspensions(accounts) + tokens(accounts) + shields(shielded) + purges())
      .sorted()
  }

  private func note(_ told: Told, at moment: Int64, in account: inout Account) {
    if let after = told.after { account.roles = Set(after) }
    switch told.access {
    case .suspended: account.isSuspended = true
    case .restored: account.isSuspended = false
    case .issued: account.issued.append(moment)
    case .revoked, .signedOut: account.revoked += 1
    case .lastDay, .linked, .unlinked, nil: break
    }
  }

  private func roles(_ accounts: [Int64: Account]) throws -> [String] {
    var held: [Int64: Set<String>] = [:]
    try connection.forEachRow("SELECT practitioner, role FROM account_role") { row in
      held[row.int64(0), default: []].insert(row.text(1))
    }
    return try people(Set(held.keys).union(accounts.keys)) { id in
      held[id, default: []] == accounts[id]?.roles ?? [] ? nil : "the roles"
    }
  }

  private func suspensions(_ accounts: [Int64: Account]) throws -> [String] {
    let held = Set(try connection.rows("SELECT practitioner FROM suspension") { $0.int64(0) })
    return try people(held.union(accounts.keys)) { id in
      held.contains(id) == accounts[id]?.isSuspended ?? false ? nil : "the suspension"
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
      if found.revoked < told.revoked { return "the number of revoked tokens" }
      var rest = told.issued
      let isTold = found.issued.allSatisfy { moment in
        guard let place = rest.firstIndex(of: moment) else { return false }
        rest.remove(at: place)
        return true
      }
      return isTold ? nil : "a token"
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
      return "\(what) of \(PractitionerID(rawValue: id))"
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
      return "the shield of \(client)"
    }
  }

  /// Clients who are there, though entries that tell of them were emptied: a purge takes both.
  private func purges() throws -> [String] {
    try connection.rows(
      """
      SELECT DISTINCT client FROM activity
      WHERE details GLOB '{"purged":[0-9]*}' AND client IN (SELECT id FROM client)
      """
    ) { row in "the purge of \(row.id(0) as ClientID)" }
  }
}
