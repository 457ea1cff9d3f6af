import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// Openings and glass logs, each operation from its request to its answer.
extension DirectoryHandler {
  static func answerTrust(_ call: Call, _ directory: LocalDirectory) async throws -> HTTPResponse? {
    switch call.route.operation.id {
    case .openClient:
      let opening = try call.body(OpeningBody.self)
      return try .json(
        try await directory.open(try call.identifier(), reason: opening.reason))
    case .looks:
      let looks = try await directory.looks(at: try call.identifier(), limit: try call.limit())
      return try .json(Page(items: looks))
    case .looksAtMe:
      return try .json(Page(items: try await directory.looksAtMe(limit: try call.limit())))
    case .activity:
      let question = try call.body(ActivityQuestion.self)
      guard (1...APILimits.page).contains(question.limit) else {
        throw APIProblem.invalid(field: "limit", rule: "it must be from 1 to \(APILimits.page)")
      }
      return try .json(Page(items: try await directory.activity(question)))
    default:
      return nil
    }
  }

  static func changeTrust(_ call: Call) throws -> Change? {
    nil
  }
}

extension Call {
  /// How many items are wanted, where a list has no second page.
  fileprivate func limit() throws -> Int {
    let page: (limit: Int, after: Identifier<Never>?) = try page()
    return page.limit
  }
}
