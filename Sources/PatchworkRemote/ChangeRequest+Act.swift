import PatchworkAPI
import PatchworkCore

extension ChangeRequest {
  /// The request that does an act; every case, so that none can be forgotten.
  static func doing(_ act: NetworkAct) throws -> ChangeRequest {
    switch act {
    case .confirmContactPoint(let point, let owner):
      return ChangeRequest(.confirmContactPoint, [owner.description, point.description])
    case .reportDead(let point, let owner):
      return ChangeRequest(.reportDead, [owner.description, point.description])
    case .replaceContactPoint(let point, let owner, let value):
      return try ChangeRequest(
        .replaceContactPoint, [owner.description, point.description],
        body: ReplacementBody(value: value))
    case .raise(let draft):
      return try ChangeRequest(
        .raiseAttention, [draft.client.description], body: AttentionBody(draft))
    case .acknowledge(let id): return ChangeRequest(.acknowledge, [id.description])
    case .introduce(let client, let to):
      return try ChangeRequest(
        .introduce, [client.description], body: IntroductionsBody(to: to))
    case .invite(let draft):
      return try ChangeRequest(
        .invite, [draft.client.description], body: InvitationBody(draft))
    case .move(let draft):
      return try ChangeRequest(.announceMove, [draft.client.description], body: MoveBody(draft))
    case .propose(let id, let receiver):
      return try ChangeRequest(.propose, [id.description], body: HandoverBody(to: receiver))
    case .accept(let id): return ChangeRequest(.acceptInvitation, [id.description])
    case .decline(let id): return ChangeRequest(.declineInvitation, [id.description])
    case .withdrawInvitation(let id):
      return ChangeRequest(.withdrawInvitation, [id.description])
    case .ring(let client): return ChangeRequest(.ring, [client.description])
    case .answerRing(let id, let answer):
      return try ChangeRequest(.answerRing, [id.description], body: RingAnswerBody(answer: answer))
    case .confirmColleague(let id, let worksHere):
      return try ChangeRequest(
        .confirmColleague, [id.description], body: ColleagueBody(worksHere: worksHere))
    case .wishMail(let wishes):
      return try ChangeRequest(.wishMail, [], body: MailWishBody(isMailed: wishes))
    case .seeNews(let id): return ChangeRequest(.seeNews, [id.description])
    case .seen(let id): return ChangeRequest(.seenToday, [id.description])
    case .planVisit(let id, let day):
      return try ChangeRequest(.planVisit, [id.description], body: PlannedVisitBody(day: day))
    case .withdraw(let id): return ChangeRequest(.withdrawAttention, [id.description])
    }
  }
}
