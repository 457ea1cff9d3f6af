import PatchworkCore

/// Who is shielded, and hiding them.
extension Connection {
  func isShielded(_ client: ClientID) throws -> Bool {
    try row("SELECT 1 FROM shield WHERE client = ? LIMIT 1", client) { _ in true } ?? false
  }

  /// Whether somebody may not know that a client belongs to a household or a family: the client is
  /// shielded, and they are not in the network.
  func hides(_ client: ClientID, from viewer: PractitionerID?, on today: CivilDate) throws -> Bool {
    try isShielded(client) && tie(of: viewer, to: client, on: today) != .own
  }

  func shield(_ client: ClientID, _ reason: ShieldReason, at moment: Int64) throws -> Outcome {
    guard try !isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: "is shielded already")
    }
    try insertShield(client, reason, at: moment)
    let others = try unshieldedHousemates(of: client)
    return Outcome(
      words: "Shielded"
        + (others == 0
          ? "" : "; \(others == 1 ? "one other" : "\(others) others") of the household not"),
      subject: client.rawValue, client: client, reversals: [], why: reason.rawValue)
  }

  /// Shields a client who is not shielded yet.
  func insertShield(_ client: ClientID, _ reason: ShieldReason, at moment: Int64) throws {
    let id: Identifier<ShieldReason> = try nextID(in: "shield")
    try run(
      "INSERT INTO shield (id, client, reason, moment) VALUES (?, ?, ?, ?)", id, client,
      reason.rawValue, moment)
    // Reasons given before were for opening somebody who was not shielded.
    try run("DELETE FROM opening_reason WHERE client = ?", client)
  }

  func endShield(_ client: ClientID) throws -> Outcome {
    guard try isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: "is not shielded")
    }
    try run("DELETE FROM shield WHERE client = ?", client)
    return Outcome(
      words: "Shielding ended", subject: client.rawValue, client: client, reversals: [])
  }

  /// Whose records still tell where the household lives.
  private func unshieldedHousemates(of id: ClientID) throws -> Int {
    guard let client = try client(id) else { return 0 }
    return try household(of: client).filter { try !isShielded($0) }.count
  }
}
