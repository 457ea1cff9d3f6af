import Glibc
import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Reads the records that were found by one query, with why.
final class HitReading {
  let query: TypedQuery
  private let session: Session
  private let relations = NameRelations()
  /// The typed words that say nothing of a client who was read.
  private var unused: [ClientID: [String]] = [:]
  private var records: Records { session.records }

  init(_ session: Session, _ query: TypedQuery) {
    self.session = session
    self.query = query
  }

  /// - Returns: nil for a client who is gone since the index was asked; the next search knows.
  func hit(_ found: FoundClient, isOwn: Bool = false) throws -> SearchHit? {
    let id = ClientID(rawValue: found.id)
    let isShielded = try records.shields.isShielded(id)
    guard let client = try comparable(id, isShielded: isShielded) else { return nil }
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

  private func read(_ id: ClientID) throws -> Client? {
    try comparable(id, isShielded: records.shields.isShielded(id))
  }

  /// The client as a query is compared with. What is said of it, or is missing there, would confirm a guess at
  /// a shielded address.
  private func comparable(_ id: ClientID, isShielded: Bool) throws -> Client? {
    let client = try records.clients.read(id)
    return isShielded ? client?.withoutWhereabouts : client
  }

  private func explanation(of client: Client) throws -> MatchExplanation {
    explanation(of: client, householdNames: try householdNames(of: client))
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
