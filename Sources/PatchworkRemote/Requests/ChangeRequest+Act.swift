import PatchworkAPI
import PatchworkCore

extension ChangeRequest {
  /// The request that does an act; every case, so that none can be forgotten.
  static func doing(_ act: NetworkAct) throws -> ChangeRequest {
    switch act {
    case .confirmContactPoint(let point, let owner):
      return ChangeRequest(
        .practitioners(.confirmContactPoint), [owner.description, point.description])
    case .reportDead(let point, let owner):
      return ChangeRequest(.practitioners(.reportDead), [owner.description, point.description])
    case .replaceContactPoint(let point, let owner, let value):
      return try ChangeRequest(
        .practitioners(.replaceContactPoint), [owner.description, point.description],
        body: ReplacementBody(value: value))
    case .raise(let draft):
      return try ChangeRequest(
        .attention(.raiseAttention), [draft.client.description], body: AttentionBody(draft))
    case .acknowledge(let id): return ChangeRequest(.attention(.acknowledge), [id.description])
    case .finish(let id): return ChangeRequest(.attention(.finishAttention), [id.description])
    case .introduce(let client, let to):
      return try ChangeRequest(
        .households(.introduce), [client.description], body: IntroductionsBody(to: to))
    case .invite(let draft):
      return try ChangeRequest(
        .invitations(.invite), [draft.client.description], body: InvitationBody(draft))
    case .move(let draft):
      return try ChangeRequest(
        .invitations(.announceMove), [draft.client.description], body: MoveBody(draft))
    case .settleNumber(let id, let isRight):
      return try ChangeRequest(
        .practitioners(.settleNumber), [id.description], body: NumberAnswerBody(isRight: isRight))
    case .propose(let id, let receiver):
      return try ChangeRequest(
        .invitations(.propose), [id.description], body: HandoverBody(to: receiver))
    case .proposeAll(let proposals):
      return try ChangeRequest(
        .invitations(.proposeAll), [], body: HandoversBody(handovers: proposals))
    case .accept(let id): return ChangeRequest(.invitations(.acceptInvitation), [id.description])
    case .decline(let id): return ChangeRequest(.invitations(.declineInvitation), [id.description])
    case .withdrawInvitation(let id):
      return ChangeRequest(.invitations(.withdrawInvitation), [id.description])
    case .ring(let client): return ChangeRequest(.doorbell(.ring), [client.description])
    case .answerRing(let id, let answer):
      return try ChangeRequest(
        .doorbell(.answerRing), [id.description], body: RingAnswerBody(answer: answer))
    case .confirmColleague(let id, let worksHere):
      return try ChangeRequest(
        .practitioners(.confirmColleague), [id.description],
        body: ColleagueBody(worksHere: worksHere))
    case .agreeCover(of: let id, by: let cover, agrees: let agrees):
      return try ChangeRequest(
        .practitioners(.agreeCover), [id.description, cover.description],
        body: CoverAnswerBody(agrees: agrees))
    case .admitCover(let cover, to: let client):
      return ChangeRequest(.shielding(.admitCover), [client.description, cover.description])
    case .seeStanding(let id): return ChangeRequest(.inbox(.seeStanding), [id.description])
    case .wishMail(let wishes):
      return try ChangeRequest(.asker(.wishMail), [], body: MailWishBody(isMailed: wishes))
    case .seeNews(let id): return ChangeRequest(.inbox(.seeNews), [id.description])
    case .seen(let id): return ChangeRequest(.involvements(.seenToday), [id.description])
    case .planVisit(let id, let day):
      return try ChangeRequest(
        .involvements(.planVisit), [id.description], body: PlannedVisitBody(day: day))
    case .withdraw(let id): return ChangeRequest(.attention(.withdrawAttention), [id.description])
    }
  }
}
