import PatchworkCore

/// A search as it is sent. It travels in a body, because what stands in a path ends up in the logs
/// of every proxy on the way.
package struct SearchBody: Codable, Hashable, Sendable {
  var text: String
  var limit: Int?
  var includesPossible: Bool?
  var includesArchived: Bool?
  var purpose: OpeningReason?
  var namesakes: Int?

  /// The body that asks what a request asks.
  package init(_ request: SearchRequest) {
    text = request.text
    limit = request.limit
    includesPossible = request.includesPossible
    includesArchived = request.includesArchived
    purpose = request.purpose
    namesakes = request.namesakes
  }

  /// The request, held within the limits.
  ///
  /// - Throws: an `APIProblem` when the text is longer than a search may be.
  package func request() throws(APIProblem) -> SearchRequest {
    guard text.utf8.count <= APILimits.searchText else {
      throw .invalid(field: "text", rule: "it is longer than \(APILimits.searchText) bytes")
    }
    let limit = limit ?? 50
    guard (1...APILimits.page).contains(limit) else {
      throw .invalid(field: "limit", rule: "it must be from 1 to \(APILimits.page)")
    }
    let namesakes = namesakes ?? SearchRequest.fewNamesakes
    guard (0...APILimits.page).contains(namesakes) else {
      throw .invalid(field: "namesakes", rule: "it must be from 0 to \(APILimits.page)")
    }
    return SearchRequest(
      text: text, limit: limit, includesPossible: includesPossible ?? true,
      includesArchived: includesArchived ?? false, purpose: purpose,
      namesakes: namesakes)
  }
}
