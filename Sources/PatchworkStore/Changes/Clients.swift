import PatchworkCore

/// Adding and correcting clients.
struct Clients {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func add(_ draft: Client) throws -> Outcome {
    var client = draft
    try require(client.problems(today: session.today))
    client.normalise()
    var mint = try IdentifierMint(table: .client, of: records.connection)
    client.id = Identifier(rawValue: try mint.next())
    client.version = 1
    try ensureHousehold(&client)
    try records.clients.insert(client)
    var outcome = Outcome(
      words: "Added a client", subject: client.id.rawValue, client: client.id,
      reversal: Reversal([.added(client)]))
    try Deaths(session).note(&outcome, from: nil, to: client.died)
    return outcome
  }

  func correct(_ corrected: Client) throws -> Outcome {
    var client = corrected
    try require(client.problems(today: session.today))
    client.normalise()
    guard let before = try records.clients.read(client.id) else { throw DirectoryError.notFound }
    guard before.version == client.version else { throw DirectoryError.conflict }
    try Deaths(session).requireChange(from: before, to: client)
    client.version += 1
    try ensureHousehold(&client)
    try records.clients.update(client)
    let isDeath = client.died != nil && client.died != before.died
    var outcome = Outcome(
      words: isDeath ? "Recorded that a client died" : "Corrected a client",
      subject: client.id.rawValue, client: client.id,
      reversal: Reversal([.changed(from: .client(before), to: .client(client))]))
    try Deaths(session).note(&outcome, from: before.died, to: client.died)
    return outcome
  }

  /// A household must exist before somebody lives in it.
  private func ensureHousehold(_ client: inout Client) throws {
    guard let household = client.household else { return }
    if household.isAssigned {
      guard try records.clients.hasHousehold(household) else { throw DirectoryError.notFound }
    } else {
      client.household = try records.clients.insertHousehold()
    }
  }
}

extension Client {
  /// Puts the name to show and the current address first, where the store keeps them, and drops
  /// what is said twice and addresses that say nothing.
  mutating func normalise() {
    var namesSeen: Set<PersonName> = []
    names.removeAll { !namesSeen.insert($0).inserted }
    var addressesSeen: Set<Address> = []
    addresses.removeAll { address in
      (address.line.isEmpty && address.postcode == nil)
        || !addressesSeen.insert(address).inserted
    }
    if let legal = names.firstIndex(where: { $0.kind == .legal }) {
      names.insert(names.remove(at: legal), at: 0)
    }
    if let current = addresses.firstIndex(where: { $0.until == nil }) {
      addresses.insert(addresses.remove(at: current), at: 0)
    }
  }
}
