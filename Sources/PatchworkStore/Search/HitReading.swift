import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Reads the records that were found by one query, with why.
final class HitReading {
  private let session: Session
  private let query: TypedQuery
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

  /// - Returns: the typed words that say nothing of a client who was read; nil of anybody else.
  func unusedWords(of id: ClientID) -> [String]? { unused[id] }

  /// The client as a query is compared with. What is said of it, or is missing there, would confirm a guess at
  /// a shielded address.
  private func comparable(_ id: ClientID, isShielded: Bool) throws -> Client? {
    let client = try records.clients.read(id)
    return isShielded ? client?.withoutWhereabouts : client
  }

  private func explanation(of client: Client) throws -> MatchExplanation {
    MatchExplanation(
      query, client: client, householdNames: try householdNames(of: client), relations: relations)
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
