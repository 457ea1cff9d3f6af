import PatchworkAPI
import PatchworkCore

/// Clients, and the people around them.
extension RemoteDirectory {
  package func recentClients(limit: Int) async throws -> [ClientSummary] {
    guard limit > 0 else { return [] }
    let page: Page<ClientSummary> = try Self.require(
      try await answer(.clients(.recentClients), query: "?limit=\(min(limit, APILimits.page))"))
    return page.items
  }

  package func network(of client: ClientID) async throws -> Network {
    let response = try await answer(.clients(.network), [client.description])
    return try Self.require(response, about: client) { (network: Network) in network.client.id }
  }

  package func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    try await possibleDuplicates(of: draft, purpose: nil)
  }

  package func possibleDuplicates(
    of draft: Client, purpose: OpeningReason?
  ) async throws -> [SearchHit] {
    let query = purpose.map { "?purpose=\($0.rawValue)" } ?? ""
    let page: Page<SearchHit> = try Self.require(
      try await answer(
        .clients(.possibleDuplicates), query: query, body: RecordBody(draft), isChange: false))
    return page.items
  }
}
