import PatchworkCore
import PatchworkMatching

extension LocalDirectory {
  /// Finds clients, practitioners and agencies by whatever was typed.
  public func search(_ request: SearchRequest) async throws -> SearchAnswer {
    let index = store.searchIndex
    let today = UnitedKingdomTime.moment(Store.now()).date
    return try await store.read { connection in
      try SearchAnswering(connection: connection, index: index, today: today).answer(request)
    }
  }

  /// Clients already held who may be the person in a draft, likeliest first.
  public func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    let index = store.searchIndex
    return try await store.read { connection in
      try SearchAnswering(
        connection: connection, index: index, today: UnitedKingdomTime.moment(Store.now()).date
      ).duplicates(of: draft)
    }
  }
}

/// Answers one search from the index and the database.
struct SearchAnswering {
  let connection: Connection
  let index: SearchIndex
  let today: CivilDate

  func answer(_ request: SearchRequest) throws -> SearchAnswer {
    let query = QueryParser.parse(request.text, today: today)
    var answer = SearchAnswer(hits: [], understood: query.understood, warnings: query.warnings)
    if query.isEmpty { return answer }
    let found = try index.search(connection) { search in
      search.find(query, limit: request.limit)
    }
    answer.hits = try (found ?? []).compactMap { found in
      guard let summary = try connection.clientSummary(ClientID(rawValue: found.id)) else {
        return nil
      }
      return SearchHit(
        subject: .client(summary),
        tier: found.bits >= ClientSearch.likelyBits ? .likely : .possible,
        bits: found.bits, reasons: [])
    }
    return answer
  }

  func duplicates(of draft: Client) throws -> [SearchHit] { [] }
}
