import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Reads the records that were found, with why.
struct HitReading {
  private let session: Session
  private let query: TypedQuery
  private var records: Records { session.records }

  init(_ session: Session, _ query: TypedQuery) {
    self.session = session
    self.query = query
  }

  /// - Returns: nil for a client who is gone since the index was asked; the next search knows.
  func hit(_ found: FoundClient, isOwn: Bool = false) throws -> SearchHit? {
    let id = ClientID(rawValue: found.id)
    guard var client = try records.clients.read(id) else { return nil }
    let isShielded = try records.shields.isShielded(id)
    // Before the reasons for the hit are made: they would confirm a guess at the address.
    if isShielded { client = client.withoutWhereabouts }
    let explanation = MatchExplanation(
      query, client: client, householdNames: try householdNames(of: client))
    return SearchHit(
      subject: .client(
        ClientSummary(
          client, isShielded: isShielded,
          death: client.died == nil ? nil : try records.deaths.read(of: id)?.mark)),
      tier: found.bits >= ClientSearch.likelyBits ? .likely : .possible, bits: found.bits,
      reasons: explanation.reasons, isOwn: isOwn ? true : nil)
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
