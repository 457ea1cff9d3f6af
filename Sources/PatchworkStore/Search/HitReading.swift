import Glibc
import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Reads the records that were found by one query, with why.
final class HitReading {
  let query: TypedQuery
  private let session: Session
  private let relations: NameRelations
  private let clients: ReadClients
  /// The typed words that say nothing of a client who was read.
  private var unused: [ClientID: [String]] = [:]
  private var records: Records { session.records }

  init(_ session: Session, _ query: TypedQuery) {
    self.session = session
    self.query = query
    relations = NameRelations(query)
    clients = ReadClients(session)
  }

  private init(_ other: HitReading, by query: TypedQuery) {
    session = other.session
    clients = other.clients
    self.query = query
    relations = NameRelations(query)
  }

  /// Reads the same records by another query.
  func reading(by query: TypedQuery) -> HitReading { HitReading(self, by: query) }

  /// - Returns: nil for a client who is gone since the index was asked; the next search knows.
  func hit(_ found: FoundClient, isOwn: Bool = false) throws -> SearchHit? {
    let id = ClientID(rawValue: found.id)
    guard let (client, isShielded) = try clients.read(id) else { return nil }
    let explanation = try explanation(of: client)
    unused[id] = explanation.unused
    return SearchHit(
      subject: .client(
        ClientSummary(
          client, isShielded: isShielded,
          death: client.died == nil ? nil : try records.deaths.read(of: id)?.mark)),
      tier: found.bits >= ClientSearch.likelyBits ? .likely : .possible, bits: found.bits,
      reasons: explanation.reasons, isOwn: isOwn ? true : nil)
  }

  /// The ranked clients in the order in which they fit middle names and an address too, of which the index
  /// knows less or nothing.
  func refined(_ ranked: [FoundClient]) throws -> [FoundClient] {
    guard query.namesProper.count > 2 || !query.address.isEmpty else { return ranked }
    var refined: [(client: FoundClient, unused: Int, livesThere: Bool)] = []
    for client in ranked.prefix(Self.refined) {
      guard let held = try read(ClientID(rawValue: client.id)) else { continue }
      let explanation = explanation(of: held, householdNames: [])
      refined.append((client, explanation.unused.count, explanation.isAtAddress))
    }
    let least = refined.map(\.unused).min() ?? 0
    let there = Double(refined.count(where: \.livesThere))
    let first = refined.map { client, unused, livesThere in
      FoundClient(
        id: client.id,
        bits: client.bits - Double(unused - least) * Self.unusedWord
          + (livesThere ? max(0, Self.address - log2(there)) : 0))
    }
    return (first + ranked.dropFirst(Self.refined)).enumerated().sorted {
      ($0.element.bits, $1.offset) > ($1.element.bits, $0.offset)
    }.map(\.element)
  }

  /// So many are looked at again.
  private static let refined = 12
  /// Bits that a word costs which says nothing of one client and something of another, and that an address is
  /// worth. By hand.
  private static let unusedWord = 3.0
  private static let address = 6.0

  /// Whether every typed word is part of a client's name, however it is spelled.
  func isNamed(_ id: ClientID) throws -> Bool {
    guard let client = try read(id) else { return false }
    let explanation = try explanation(of: client)
    return explanation.unused.isEmpty && !explanation.hasOtherName && !explanation.usesAddress
  }

  /// Whether a client's given or family name is another than was typed.
  func hasOtherName(_ id: ClientID) throws -> Bool {
    guard let client = try read(id) else { return false }
    return try explanation(of: client).hasOtherName
  }

  /// - Returns: the typed words that say nothing of a client; nil for one who is gone.
  func unusedWords(of id: ClientID) throws -> [String]? {
    if let known = unused[id] { return known }
    return try read(id).map { try explanation(of: $0).unused }
  }

  /// - Returns: the typed words that are, or come near to, the given or the family name of a client.
  func relatedWords(of id: ClientID) throws -> [TypedQuery.Name] {
    try read(id).map { try explanation(of: $0).related } ?? []
  }

  private func read(_ id: ClientID) throws -> Client? { try clients.read(id)?.client }

  private func explanation(of client: Client) throws -> MatchExplanation {
    let alone = explanation(of: client, householdNames: [])
    guard alone.mayBeOfHousehold else { return alone }
    let others = try householdNames(of: client)
    return others.isEmpty ? alone : explanation(of: client, householdNames: others)
  }

  private func explanation(of client: Client, householdNames: [String]) -> MatchExplanation {
    MatchExplanation(
      query, client: client, householdNames: householdNames, relations: relations)
  }

  private func householdNames(of client: Client) throws -> [String] {
    guard let household = client.household, query.names.count > 1 else { return [] }
    return try records.connection.rows(
      """
      SELECT DISTINCT family FROM client JOIN client_name ON client_name.client = client.id
      WHERE household = ? AND client.id <> ? AND position = 0
        AND NOT EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id)
        AND NOT EXISTS (SELECT 1 FROM kept_client WHERE kept_client.client = client.id)
      LIMIT 30
      """, household, client.id
    ) { $0.text(0) }
  }
}

/// The clients that were read for one answer, each once, as a query is compared with them.
private final class ReadClients {
  private let session: Session
  private var known: [ClientID: (client: Client, isShielded: Bool)?] = [:]

  init(_ session: Session) { self.session = session }

  /// Of a shielded client without where they are: what is said of it, or is missing there, would confirm a
  /// guess.
  ///
  /// - Returns: nil for a client who is gone.
  func read(_ id: ClientID) throws -> (client: Client, isShielded: Bool)? {
    if let known = known[id] { return known }
    let isShielded = try session.records.shields.isShielded(id)
    let read = try session.records.clients.read(id).map {
      (client: isShielded ? $0.withoutWhereabouts : $0, isShielded: isShielded)
    }
    known[id] = .some(read)
    return read
  }
}
