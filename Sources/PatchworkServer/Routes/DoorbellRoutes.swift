import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension DoorbellOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .ring: .act { .ring(try $0.identifier()) }
    case .answerRing:
      .act { .answerRing(try $0.identifier(), try $0.body(RingAnswerBody.self).answer) }
    }
  }
}
