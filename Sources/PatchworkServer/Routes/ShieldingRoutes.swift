import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension ShieldingOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .shield: .rights { .shield(try $0.identifier(), try $0.body(ShieldBody.self).reason) }
    case .endShield: .rights { .endShield(try $0.identifier()) }
    case .answerGuarded:
      .rights {
        .answerGuarded(try $0.identifier(), agrees: try $0.body(GuardedAnswerBody.self).agrees)
      }
    case .leaveShielded: .rights { .leaveShielded(try $0.identifier()) }
    case .endShielded: .rights { .endShielded(try $0.identifier()) }
    case .admitCover: .act { .admitCover(try $0.identifier(1), to: try $0.identifier()) }
    }
  }
}
