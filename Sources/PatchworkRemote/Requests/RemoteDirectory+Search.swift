import PatchworkAPI
import PatchworkCore

/// Finding people and agencies.
extension RemoteDirectory {
  package func summary() async throws -> DirectorySummary {
    try Self.require(try await answer(.search(.summary)))
  }

  package func search(_ request: SearchRequest) async throws -> SearchAnswer {
    var request = request
    request.limit = min(max(request.limit, 1), APILimits.page)
    return try Self.require(
      try await answer(.search(.search), body: SearchBody(request), isChange: false))
  }
}
