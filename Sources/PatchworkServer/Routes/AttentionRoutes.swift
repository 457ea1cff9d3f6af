import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension AttentionOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .raiseAttention:
      .act { .raise(try $0.body(AttentionBody.self).draft(client: $0.identifier())) }
    case .attention:
      .value { call, directory in try await directory.attention(try call.identifier()) }
    case .acknowledge: .act { .acknowledge(try $0.identifier()) }
    case .finishAttention: .act { .finish(try $0.identifier()) }
    case .withdrawAttention: .act { .withdraw(try $0.identifier()) }
    }
  }
}
