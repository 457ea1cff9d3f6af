import PatchworkCore

final class StagedClients: ClientStaging {
  private let stored: Records
  private var sources: StagedSources
  private let deaths: ImportedDeaths
  private var households: IdentifierMint
  /// The household asked for last: members of one usually follow each other.
  private var lastHousehold: (source: String, id: HouseholdID)?
  /// A household that was made for the record to be staged next, so that nobody else is in it.
  private var emptyHousehold: HouseholdID?

  init(in stored: Records) throws {
    self.stored = stored
    deaths = ImportedDeaths(stored, at: WallClock.now())
    sources = try StagedSources(.client, in: stored)
    households = try IdentifierMint(table: .household, of: stored.connection)
  }

  /// In a directory that was empty there is nobody, and `stage` finds out about a source that stands
  /// twice.
  func held(_ source: String) throws -> Client? {
    if sources.areAllNew { return nil }
    return try sources.held(source).flatMap {
      try stored.clients.read(Identifier(rawValue: $0))
    }
  }

  func nextID() throws -> ClientID { try sources.nextID() }

  func stage(
    _ client: Client, over before: Client?, from source: String
  ) throws -> StagingResult {
    do {
      let result = try put(client, over: before, from: source)
      emptyHousehold = nil
      return result
    } catch let conflict as SourceConflict {
      // Where bad rows are skipped the others are kept, and nobody lives there.
      if let emptyHousehold { try stored.clients.deleteHousehold(emptyHousehold) }
      (emptyHousehold, lastHousehold) = (nil, nil)
      throw conflict
    }
  }

  private func put(
    _ client: Client, over before: Client?, from source: String
  ) throws -> StagingResult {
    guard let before else {
      guard try stored.clients.insertNew(client, source: source) else {
        throw SourceConflict.isStaged
      }
      try deaths.note(client, over: nil)
      return .added
    }
    try sources.name(before.id.rawValue)
    var next = client
    next.died = try deaths.standing(client, over: before)
    if next == before { return .unchanged }
    next.version += 1
    try stored.clients.update(next)
    try deaths.note(next, over: before)
    return .changed
  }

  func household(named source: String) throws -> HouseholdID {
    if let lastHousehold, lastHousehold.source == source { return lastHousehold.id }
    let id: HouseholdID
    if let known = try stored.sources.row(of: source, in: .household) {
      id = Identifier(rawValue: known)
    } else {
      id = Identifier(rawValue: try households.next())
      try stored.clients.insertHousehold(id, source: source)
      emptyHousehold = id
    }
    lastHousehold = (source, id)
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
  private var sources: StagedSources

  init(in stored: Records, today: CivilDate, guarding guarded: GuardedNetworks) throws {
    self.stored = stored
    self.today = today
    self.guarded = guarded
    sources = try StagedSources(.involvement, in: stored)
  }

  func held(_ source: String) throws -> Involvement? {
    try sources.held(source).flatMap { try stored.involvements.read(Identifier(rawValue: $0)) }
  }

  func nextID() throws -> InvolvementID { try sources.nextID() }

  func stage(
    _ involvement: Involvement, over before: Involvement?, from source: String
  ) throws -> StagingResult {
    if involvement.letsIn(more: before, on: today) {
      try guarded.requireNone(of: involvement.client)
    }
    return try sources.stage(
      involvement, over: before, from: source, insert: stored.involvements.insert,
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
