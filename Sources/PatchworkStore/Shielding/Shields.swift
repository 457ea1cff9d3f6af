import PatchworkCore

/// Shielding clients, and what an override of it leaves to do.
struct Shields {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func shield(_ client: ClientID, _ reason: ShieldReason) throws -> Outcome {
    guard try !records.shields.isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: "is shielded already")
    }
    try records.shields.insert(client, reason, at: session.moment)
    let others = try unshieldedHousemates(of: client)
    let note =
      others == 0
      ? "" : "; \(others == 1 ? "one other" : "\(others) others") of the household not"
    return Outcome(
      words: "Shielded" + note, subject: client.rawValue, client: client, why: reason.rawValue)
  }

  /// How many records still tell where the household lives.
  private func unshieldedHousemates(of id: ClientID) throws -> Int {
    guard let client = try records.clients.read(id) else { return 0 }
    return try records.clients.housemates(of: client).filter {
      try !records.shields.isShielded($0)
    }.count
  }

  func end(_ client: ClientID) throws -> Outcome {
    guard try records.shields.isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: "is not shielded")
    }
    try records.shields.delete(client)
    return Outcome(words: "Shielding ended", subject: client.rawValue, client: client)
  }

  /// Ends the asker's override.
  func leave(_ client: ClientID) throws -> Outcome {
    try records.shields.endOverride(of: try session.author)
    // The subject says nothing of the client's own record, which is as it was.
    return Outcome(words: "Left", subject: 0, client: client)
  }

  func see(_ id: ShieldOpeningID) throws -> Outcome {
    guard let me = try session.me, let client = try records.shields.client(of: id, toldTo: me)
    else { throw DirectoryError.notFound }
    guard try records.shields.see(id, by: me, at: session.moment) else {
      throw DirectoryError.invalid(field: .opening, rule: "you have said already that you saw it")
    }
    return Outcome(words: "Seen", subject: id.rawValue, client: client, recipients: [me])
  }
}
