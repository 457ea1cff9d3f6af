import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension SharingOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .sharingDecisions:
      .value { call, directory in
        Page(items: try await directory.sharingDecisions(about: call.identifier()))
      }
    case .noteSharing:
      .rights { .noteSharing(try $0.body(SharingBody.self).decision(client: $0.identifier())) }
    }
  }
}
