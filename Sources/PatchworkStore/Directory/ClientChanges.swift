import PatchworkCore

/// Adding, correcting and linking clients.
extension Connection {
  func add(_ draft: Client, today: CivilDate) throws -> Outcome {
    var client = draft
    try require(client.problems(today: today))
    client.normalise()
    var mint = try IdentifierMint(table: .client, of: self)
    client.id = Identifier(rawValue: try mint.next())
    client.version = 1
    try ensureHousehold(&client)
    try insert(client)
    return Outcome(
      words: "Added a client", subject: client.id.rawValue, client: client.id,
      reversals: [Reversal(before: nil, after: .client(client))])
  }

  func correct(_ corrected: Client, today: CivilDate) throws -> Outcome {
    var client = corrected
    try require(client.problems(today: today))
    client.normalise()
    guard let before = try self.client(client.id) else { throw DirectoryError.notFound }
    guard before.version == client.version else { throw DirectoryError.conflict }
    client.version += 1
    try ensureHousehold(&client)
    try update(client)
    return Outcome(
      words: "Corrected a client", subject: client.id.rawValue, client: client.id,
      reversals: [Reversal(before: .client(before), after: .client(client))])
  }

  /// A household must exist before somebody lives in it.
  private func ensureHousehold(_ client: inout Client) throws {
    guard let household = client.household else { return }
    if household.isAssigned {
      guard try exists(household, in: .household) else { throw DirectoryError.notFound }
    } else {
      var mint = try IdentifierMint(table: .household, of: self)
      let id = HouseholdID(rawValue: try mint.next())
      try run("INSERT INTO household (id) VALUES (?)", id)
      client.household = id
    }
  }

  func relate(_ link: Relationship) throws -> Outcome {
    guard link.client != link.relative else {
      throw DirectoryError.invalid(field: .relative, rule: "a client cannot be their own relative")
    }
    guard let client = try client(link.client), try self.client(link.relative) != nil else {
      throw DirectoryError.notFound
    }
    if let from = link.from, let until = link.until, until < from {
      throw DirectoryError.invalid(field: .until, rule: "must not lie before the first day")
    }
    let before = try image(of: link)
    let reverse = link.reversed(for: client.sex)
    try insert(link)
    try insert(reverse)
    return Outcome(
      words: "Linked two clients as family", subject: link.relative.rawValue, client: link.client,
      relative: link.relative,
      reversals: [Reversal(before: before, after: .relationship(link, reverse: reverse))])
  }

  func unrelate(_ link: Relationship) throws -> Outcome {
    guard let before = try image(of: link) else { throw DirectoryError.notFound }
    try deleteRelationship(between: link.client, and: link.relative)
    return Outcome(
      words: "Removed a family link", subject: link.relative.rawValue, client: link.client,
      relative: link.relative,
      reversals: [Reversal(before: before, after: nil)])
  }

  /// A link as it stands, from both sides.
  func image(of link: Relationship) throws -> Reversal.Image? {
    let there = try relationships(of: link.client).first { $0.relative == link.relative }
    let back = try relationships(of: link.relative).first { $0.relative == link.client }
    guard let there, let back else { return nil }
    return .relationship(there, reverse: back)
  }

  /// Refuses a record that breaks a rule, naming the first one broken.
  func require(_ problems: [Problem]) throws {
    if let problem = problems.first {
      throw DirectoryError.invalid(field: problem.field, rule: problem.rule)
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
