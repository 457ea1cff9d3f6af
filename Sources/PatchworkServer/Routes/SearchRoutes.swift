import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension SearchOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .summary: .value { _, directory in try await directory.summary() }
    case .search:
      .value { call, directory in
        try await directory.search(try call.body(SearchBody.self).request())
          .readable(byContract: call.contract)
      }
    }
  }
}
