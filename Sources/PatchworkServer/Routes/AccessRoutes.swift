import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension AccessOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .openClient:
      .value { call, directory in
        let opening = try call.body(OpeningBody.self)
        return try await directory.open(try call.identifier(), reason: opening.reason)
      }
    case .looks:
      .value { call, directory in
        let looks = try await directory.looks(at: try call.identifier(), limit: try call.limit())
        return Page(items: looks.readable(byContract: call.contract))
      }
    case .looksAtMe:
      .value { call, directory in
        Page(items: try await directory.looksAtMe(limit: try call.limit()))
      }
    case .activity:
      .value { call, directory in
        let question = try call.body(ActivityQuestion.self)
        guard (1...APILimits.page).contains(question.limit) else {
          throw APIProblem.invalid(
            field: "limit", rule: worded("it must be from 1 to \(APILimits.page)"))
        }
        return Page(items: try await directory.activity(question))
      }
    }
  }
}

extension Call {
  /// How many items are wanted, where a list has no second page.
  func limit() throws -> Int {
    let page: (limit: Int, after: Identifier<Never>?) = try page()
    return page.limit
  }
}
