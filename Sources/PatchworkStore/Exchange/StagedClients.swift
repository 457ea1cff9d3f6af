import PatchworkCore

final class StagedClients: ClientStaging {
  private let stored: Records
  private var identifiers: StagedIdentifiers
  private let deaths: ImportedDeaths
  private var households: IdentifierMint
  /// The household asked for last: members of one usually follow each other.
  private var lastHousehold: (identifier: String, id: HouseholdID)?
  /// A household that was made for the record to be staged next, so that nobody else is in it.
  private var emptyHousehold: HouseholdID?

  init(in stored: Records, from source: SourceTable.Row?) throws {
    self.stored = stored
    deaths = ImportedDeaths(stored, at: WallClock.now())
    identifiers = try StagedIdentifiers(.client, in: stored, from: source)
    households = try IdentifierMint(table: .household, of: stored.connection)
  }

  /// In a directory that was empty there is nobody, and `stage` finds out about an identifier that stands
  /// twice.
  func held(_ identifier: String) throws -> Client? {
    if identifiers.areAllNew && identifiers.table.source == nil { return nil }
    return try identifiers.held(identifier).flatMap {
      try stored.clients.read(Identifier(rawValue: $0))
    }
  }

  func nextID() throws -> ClientID { try identifiers.nextID() }

  func stage(
    _ client: Client, over before: Client?, from identifier: String
  ) throws -> StagingResult {
    do {
      let result = try put(client, over: before, from: identifier)
      emptyHousehold = nil
      return result
    } catch let conflict as IdentifierConflict {
      // Where bad rows are skipped the others are kept, and nobody lives there.
      if let emptyHousehold { try stored.clients.deleteHousehold(emptyHousehold) }
      (emptyHousehold, lastHousehold) = (nil, nil)
      throw conflict
    }
  }

  private func put(
    _ client: Client, over before: Client?, from identifier: String
  ) throws -> StagingResult {
    guard let before else {
      try insert(client, from: identifier)
      try deaths.note(client, over: nil)
      return .added
    }
    try identifiers.name(before.id.rawValue)
    var next = client
    next.died = try deaths.standing(client, over: before)
    if next == before { return .unchanged }
    next.version += 1
    try stored.clients.update(next)
    try deaths.note(next, over: before)
    return .changed
  }

  private func insert(_ client: Client, from identifier: String) throws {
    if identifiers.table.source == nil {
      guard try stored.clients.insertNew(client, identifier: identifier) else {
        throw IdentifierConflict.isStaged
      }
    } else {
      try stored.clients.insert(client)
      try identifiers.table.set(identifier, of: client.id.rawValue, in: .client)
    }
  }

  func household(named identifier: String) throws -> HouseholdID {
    if let lastHousehold, lastHousehold.identifier == identifier { return lastHousehold.id }
    let id: HouseholdID
    if let known = try identifiers.table.row(of: identifier, in: .household) {
      id = Identifier(rawValue: known)
    } else {
      id = Identifier(rawValue: try households.next())
      if identifiers.table.source == nil {
        try stored.clients.insertHousehold(id, identifier: identifier)
      } else {
        try stored.clients.insertHousehold(id)
        try identifiers.table.set(identifier, of: id.rawValue, in: .household)
      }
      emptyHousehold = id
    }
    lastHousehold = (identifier, id)
    return id
  }

  func confirmDeath(of client: ClientID) throws -> Bool { try deaths.confirm(client) }

  func shield(_ client: ClientID, for reason: ShieldReason) throws -> Bool {
    if try stored.shields.isShielded(client) { return false }
    try stored.shields.insert(client, reason, at: WallClock.now())
    return true
  }
}

struct StagedClientParts: ClientPartStaging {
  private let stored: Records
  private let guarded: GuardedNetworks
  private let links: NamedLinks

  /// Begins a list; the one before it is over.
  init(in stored: Records, guarding guarded: GuardedNetworks) throws {
    self.stored = stored
    self.guarded = guarded
    links = try NamedLinks(stored.connection)
  }

  func names(of client: ClientID) throws -> [PersonName] {
    try stored.clients.names(of: client)
  }

  func append(_ name: PersonName, at position: Int, of client: ClientID) throws {
    try stored.clients.append(name, at: position, of: client)
  }

  func addresses(of client: ClientID) throws -> [Address] {
    try stored.clients.addresses(of: client)
  }

  func append(_ address: Address, at position: Int, of client: ClientID) throws {
    try stored.clients.append(address, at: position, of: client)
  }

  func relationships(of client: ClientID) throws -> [Relationship] {
    try stored.relationships.of(client)
  }

  func stage(_ link: Relationship, over before: Relationship?) throws -> StagingResult {
    try links.name(link)
    if before == link { return .unchanged }
    try guarded.requireNone(of: link.client, link.relative)
    try stored.relationships.insert(link)
    // A side that the list tells itself is as it tells it, before or after this one.
    if try !links.isNamed(from: link.relative, to: link.client) {
      let sex = try stored.clients.summary(link.client)?.sex ?? .notKnown
      try stored.relationships.insert(link.reversed(for: sex))
    }
    return before == nil ? .added : .changed
  }
}

final class StagedInvolvements: InvolvementStaging {
  private let stored: Records
  private let today: CivilDate
  private let guarded: GuardedNetworks
  private var identifiers: StagedIdentifiers

  init(
    in stored: Records, from source: SourceTable.Row?, today: CivilDate,
    guarding guarded: GuardedNetworks
  ) throws {
    self.stored = stored
    self.today = today
    self.guarded = guarded
    identifiers = try StagedIdentifiers(.involvement, in: stored, from: source)
  }

  func held(_ identifier: String) throws -> Involvement? {
    try identifiers.held(identifier).flatMap {
      try stored.involvements.read(Identifier(rawValue: $0))
    }
  }

  func nextID() throws -> InvolvementID { try identifiers.nextID() }

  func stage(
    _ involvement: Involvement, over before: Involvement?, from identifier: String
  ) throws -> StagingResult {
    if involvement.letsIn(more: before, on: today) {
      try guarded.requireNone(of: involvement.client)
    }
    return try identifiers.stage(
      involvement, over: before, from: identifier, insert: stored.involvements.insert,
      update: stored.involvements.update)
  }

  func agency(of practitioner: PractitionerID) throws -> AgencyID? {
    try stored.practitioners.agency(of: practitioner)
  }

  func hasLead(_ client: ClientID, besides involvement: InvolvementID) throws -> Bool {
    try stored.involvements.of(client).hasLead(besides: involvement, on: today)
  }
}

extension Involvement {
  /// Whether it lets somebody in to a client who was not let in before, or for longer.
  fileprivate func letsIn(more before: Involvement?, on today: CivilDate) -> Bool {
    guard until.map({ $0 >= today }) ?? true else { return false }
    guard let before else { return true }
    let isLonger = before.until.map { last in until.map { $0 > last } ?? true } ?? false
    return isLonger || from < before.from || practitioner != before.practitioner
      || agency != before.agency || confidential != before.confidential
  }
}
