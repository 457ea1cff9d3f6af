import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension InvitationOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .invite:
      .act { .invite(try $0.body(InvitationBody.self).draft(client: $0.identifier())) }
    case .propose: .act { .propose(try $0.identifier(), to: try $0.body(HandoverBody.self).to) }
    case .proposeAll: .act { .proposeAll(try $0.body(HandoversBody.self).handovers) }
    case .announceMove:
      .act { .move(try $0.body(MoveBody.self).draft(client: $0.identifier())) }
    case .acceptInvitation: .act { .accept(try $0.identifier()) }
    case .declineInvitation: .act { .decline(try $0.identifier()) }
    case .withdrawInvitation: .act { .withdrawInvitation(try $0.identifier()) }
    case .handovers:
      .value { call, directory in try await directory.handovers(of: try call.identifier()) }
    }
  }
}
