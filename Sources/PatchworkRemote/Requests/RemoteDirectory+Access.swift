import PatchworkAPI
import PatchworkCore

/// Opening clients, and who looked at what.
extension RemoteDirectory {
  /// A client with everything around them, opened on purpose.
  package func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network {
    let response = try await answer(
      .access(.openClient), [client.description], body: OpeningBody(reason: reason),
      isChange: false)
    return try Self.require(response, about: client) { (network: Network) in network.client.id }
  }

  package func looks(at client: ClientID, limit: Int) async throws -> [Look] {
    guard limit > 0 else { return [] }
    let page: Page<Look> = try Self.require(
      try await answer(
        .access(.looks), [client.description], query: "?limit=\(min(limit, APILimits.page))"))
    return page.items
  }

  package func looksAtMe(limit: Int) async throws -> [Look] {
    guard limit > 0 else { return [] }
    let page: Page<Look> = try Self.require(
      try await answer(.access(.looksAtMe), query: "?limit=\(min(limit, APILimits.page))"))
    return page.items
  }

  /// The entries of the record of activity that answer a question, page after page.
  package func activity(_ question: ActivityQuestion) async throws -> [ActivityRecord] {
    var records: [ActivityRecord] = []
    var rest = question
    while records.count < question.limit {
      rest.limit = min(question.limit - records.count, APILimits.page)
      let page: Page<ActivityRecord> = try Self.require(
        try await answer(.access(.activity), body: rest, isChange: false))
      records += page.items
      guard page.items.count == rest.limit, let last = page.items.last else { break }
      rest.before = last.sequence
    }
    return records
  }
}
