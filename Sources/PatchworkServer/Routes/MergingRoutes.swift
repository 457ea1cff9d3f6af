import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension MergingOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .mergePreview:
      .value { call, directory in
        try await directory.mergePreview(of: call.identifier(1), into: call.identifier())
      }
    case .merge: .rights { .merge(try $0.identifier(1), into: try $0.identifier()) }
    case .mergedRecords:
      .value { call, directory in
        Page(items: try await directory.mergedRecords(of: call.identifier()))
      }
    case .unmerge: .rights { .unmerge(try $0.identifier()) }
    }
  }
}
