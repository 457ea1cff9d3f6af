import PatchworkCore

extension LocalDirectory {
  /// Finds clients by the first letters of a name.
  public func search(_ request: SearchRequest) async throws -> SearchAnswer {
    try await store.read { connection in
      SearchAnswer(hits: try connection.plainSearch(request.text, limit: request.limit))
    }
  }

  /// Clients whose name begins as the draft's does.
  public func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    try await store.read { connection in
      try connection.plainSearch(draft.name.display, limit: 5)
    }
  }
}

extension Connection {
  /// Clients of whose names each word of the text begins one.
  fileprivate func plainSearch(_ text: String, limit: Int) throws -> [SearchHit] {
    guard let first = text.split(separator: " ").first else { return [] }
    let ids: [ClientID] = try rows(
      """
      SELECT DISTINCT client FROM client_name
      WHERE given LIKE ?1 || '%' OR family LIKE ?1 || '%' LIMIT ?2
      """, String(first), limit
    ) { $0.id(0) }
    return try ids.compactMap(clientSummary).map { summary in
      SearchHit(subject: .client(summary), tier: .likely, bits: 1, reasons: [])
    }
  }
}
