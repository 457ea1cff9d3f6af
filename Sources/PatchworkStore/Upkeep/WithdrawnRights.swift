import PatchworkCore

/// Whose access was taken away and who is shielded, by identifiers: what an older backup would give back.
package struct WithdrawnRights: Hashable, Sendable {
  /// Revoked tokens, by number.
  var revoked: Set<Int64> = []
  var suspended: Set<PractitionerID> = []
  /// The first day without them, of those who had an account or a token.
  var left: [PractitionerID: CivilDate] = [:]
  var shielded: Set<ClientID> = []
  /// Why they are shielded, where a database says it; no list tells.
  var reasons: [ClientID: ShieldReason] = [:]
  /// The accounts of the host that are linked, by a hash with whose each is; every other one was taken away
  /// or never linked. Nil where an earlier version did not say.
  var linked: Set<String>?
  /// Accounts that were unlinked again, as words say them.
  var unlinked: Set<String> = []
  /// The roles that are given; every other one was taken away or never given.
  var roles: [PractitionerID: Set<AccountRole>] = [:]

  init() {}

  init(_ connection: Connection) throws {
    revoked = Set(
      try connection.rows("SELECT id FROM access_token WHERE revoked IS NOT NULL") { $0.int64(0) })
    suspended = Set(try connection.rows("SELECT practitioner FROM suspension") { $0.id(0) })
    try connection.forEachRow("SELECT client, reason FROM shield ORDER BY id") { row in
      let client: ClientID = row.id(0)
      shielded.insert(client)
      if reasons[client] == nil { reasons[client] = try row.choice(1) }
    }
    linked = Set(try AccountTable(connection).links().map(Self.mark))
    try connection.forEachRow(
      """
      SELECT id, left_on FROM practitioner
      WHERE left_on IS NOT NULL AND (id IN (SELECT practitioner FROM account)
        OR id IN (SELECT practitioner FROM access_token))
      """
    ) { left[$0.id(0)] = try $0.date(1) }
    try connection.forEachRow("SELECT practitioner, role FROM account_role") { row in
      roles[row.id(0), default: []].insert(try row.choice(1))
    }
  }

  /// An account as a list says it: whose it is, and its name as a hash, for a log is read by others.
  static func mark(_ link: AccountTable.Link) -> String {
    "\(link.practitioner):\(SHA256.hex("\(link.practitioner) \(link.login)".utf8).prefix(16))"
  }

  // MARK: As words of a log

  /// One word each: `token:7`, `suspended:ID`, `left:ID:2026-11-24`, `shielded:ID`, `role:ID:steward`,
  /// `linked:ID:HASH`, and `linked:all` where all that are linked are listed.
  package var words: [String] {
    revoked.sorted().map { "token:\($0)" } + suspended.sorted().map { "suspended:\($0)" }
      + left.sorted { $0.key < $1.key }.map { "left:\($0.key):\($0.value)" }
      + shielded.sorted().map { "shielded:\($0)" }
      + (linked.map { ["linked:all"] + $0.sorted().map { "linked:\($0)" } } ?? [])
      + unlinked.sorted().map { "unlinked:\($0)" }
      + roles.sorted { $0.key < $1.key }.flatMap { id, roles in
        roles.map(\.rawValue).sorted().map { "role:\(id):\($0)" }
      }
  }

  /// Reads words.
  ///
  /// - Returns: nil when one of them says nothing.
  package init?(words: [some StringProtocol]) {
    for word in words {
      let parts = String(word).split(separator: ":", omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count > 1 else { return nil }
      switch (parts[0], parts.count, Int64(parts[1]), PractitionerID(parts[1])) {
      case ("token", 2, let number?, _): revoked.insert(number)
      case ("suspended", 2, _, let id?): suspended.insert(id)
      case ("left", 3, _, let id?):
        guard let day = CivilDate(parts[2]) else { return nil }
        left[id] = day
      case ("role", 3, _, let id?):
        guard let role = AccountRole(rawValue: parts[2]) else { return nil }
        roles[id, default: []].insert(role)
      case ("linked", 2, _, _) where parts[1] == "all": linked = linked ?? []
      case ("linked", 3, _, let id?): linked = (linked ?? []).union(["\(id):\(parts[2])"])
      case ("shielded", 2, _, _):
        guard let client = ClientID(parts[1]) else { return nil }
        shielded.insert(client)
      default: return nil
      }
    }
  }
}

extension LocalDirectory {
  /// What was taken away as things stand now.
  package func withdrawnRights() async throws -> WithdrawnRights {
    try await upkeep.read { try WithdrawnRights($0) }
  }
}

/// What a server wrote to its log of the record of activity and of rights.
package struct PublishedRecord: Sendable {
  package var heads: [ActivityHead]
  /// The latest list that can be read whole, and the entry up to which it holds.
  package var withdrawn: (sequence: Int64, rights: WithdrawnRights)?

  package init(
    heads: [ActivityHead] = [], withdrawn: (sequence: Int64, rights: WithdrawnRights)? = nil
  ) {
    (self.heads, self.withdrawn) = (heads, withdrawn)
  }
}
