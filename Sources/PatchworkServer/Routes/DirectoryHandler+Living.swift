import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// What keeps a network alive, from its request to its answer.
extension DirectoryHandler {
  static func answerLiving(_ call: Call, _ directory: LocalDirectory) async throws -> HTTPResponse?
  {
    switch call.route.operation.id {
    case .inbox: try .json(try await directory.inbox())
    case .attention: try .json(try await directory.attention(try call.identifier()))
    case .handovers: try .json(try await directory.handovers(of: try call.identifier()))
    case .myDay: try .json(try await directory.myDay())
    case .myAgency: try .json(try await directory.myAgency())
    case .household: try .json(try await directory.household(of: try call.identifier()))
    default: nil
    }
  }

  static func changeLiving(_ call: Call) throws -> Change? { try act(call).map { .act($0) } }

  private static func act(_ call: Call) throws -> NetworkAct? {
    switch call.route.operation.id {
    case .confirmContactPoint:
      .confirmContactPoint(try call.identifier(1), of: try call.identifier())
    case .reportDead: .reportDead(try call.identifier(1), of: try call.identifier())
    case .replaceContactPoint:
      .replaceContactPoint(
        try call.identifier(1), of: try call.identifier(),
        by: try call.body(ReplacementBody.self).value)
    case .raiseAttention:
      .raise(try call.body(AttentionBody.self).draft(client: call.identifier()))
    case .acknowledge: .acknowledge(try call.identifier())
    case .withdrawAttention: .withdraw(try call.identifier())
    case .introduce:
      .introduce(try call.identifier(), to: try call.body(IntroductionsBody.self).to ?? [])
    case .invite: .invite(try call.body(InvitationBody.self).draft(client: call.identifier()))
    case .announceMove: .move(try call.body(MoveBody.self).draft(client: call.identifier()))
    case .propose: .propose(try call.identifier(), to: try call.body(HandoverBody.self).to)
    case .acceptInvitation: .accept(try call.identifier())
    case .declineInvitation: .decline(try call.identifier())
    case .withdrawInvitation: .withdrawInvitation(try call.identifier())
    case .ring: .ring(try call.identifier())
    case .answerRing:
      .answerRing(try call.identifier(), try call.body(RingAnswerBody.self).answer)
    case .confirmColleague:
      .confirmColleague(
        try call.identifier(), worksHere: try call.body(ColleagueBody.self).worksHere)
    case .wishMail: .wishMail(try call.body(MailWishBody.self).isMailed)
    case .seeNews: .seeNews(try call.identifier())
    case .seenToday: .seen(try call.identifier())
    case .planVisit:
      .planVisit(try call.identifier(), on: try call.body(PlannedVisitBody.self).day)
    default: nil
    }
  }
}
