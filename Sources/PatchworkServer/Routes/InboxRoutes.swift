import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension InboxOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .inbox:
      .value { call, directory in
        try await directory.inbox().readable(byContract: call.contract)
      }
    case .myDay: .value { _, directory in try await directory.myDay() }
    case .seeNews: .act { .seeNews(try $0.identifier()) }
    case .seeStanding: .act { .seeStanding(try $0.identifier()) }
    case .seeCorrection: .rights { .seeCorrection(try $0.identifier()) }
    case .seeDeath: .rights { .seeDeath(try $0.identifier()) }
    case .seeGuarded: .rights { .seeGuarded(try $0.identifier()) }
    case .seeShieldOpening: .rights { .seeShieldOpening(try $0.identifier()) }
    }
  }
}
