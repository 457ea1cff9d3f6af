import PatchworkCore

/// Making one change: may the asker, what it does, who hears of it, and that it is recorded.
struct ChangeApplication {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func make(_ change: Change) throws -> ChangeReceipt {
    try session.require(change)
    if case .act(.proposeAll(let proposals)) = change {
      return try HandoverProposals(session).make(proposals)
    }
    var outcome = try carryOut(change)
    // Before it is recorded, since who hears of a change stands beside it.
    try NetworkNewsTelling(session).tell(of: &outcome)
    let receipt = try ChangeRecord(session).record(outcome)
    if case .addClient = change, let client = outcome.client {
      // To add a client is to have opened them, and to go on with them for the day.
      try session.records.openings.keep(
        .newReferral, of: session.author, for: client, at: session.moment)
    }
    return receipt
  }

  private func carryOut(_ change: Change) throws -> Outcome {
    switch change {
    case .introduceMyself(let practitioner, let agency):
      return try Practitioners(session).introduce(practitioner, at: agency)
    case .addClient(let client): return try Clients(session).add(client)
    case .correctClient(let client):
      var outcome = try Clients(session).correct(client)
      try Corrections(session).tell(of: &outcome)
      return outcome
    case .relate(let link): return try FamilyLinks(session).relate(link)
    case .unrelate(let link): return try FamilyLinks(session).unrelate(link)
    case .addInvolvement(let involvement): return try Involvements(session).add(involvement)
    case .correctInvolvement(let involvement):
      return try Involvements(session).correct(involvement)
    case .addPractitioner(let practitioner): return try Practitioners(session).add(practitioner)
    case .correctPractitioner(let practitioner):
      return try Practitioners(session).correct(practitioner)
    case .addAgency(let agency): return try Agencies(session).add(agency)
    case .correctAgency(let agency): return try Agencies(session).correct(agency)
    case .amend(let amendment): return try carryOut(Amending(session).whole(amendment))
    case .act(let act): return try carryOut(act)
    case .rights(let act): return try carryOut(act)
    }
  }

  private func carryOut(_ act: NetworkAct) throws -> Outcome {
    switch act {
    case .confirmContactPoint(let point, let owner):
      try ContactPoints(session).confirm(point, of: owner)
    case .reportDead(let point, let owner):
      try ContactPoints(session).reportDead(point, of: owner)
    case .replaceContactPoint(let point, let owner, let value):
      try ContactPoints(session).replace(point, of: owner, by: value)
    case .settleNumber(let id, let isRight):
      try NumberReports(session).settle(id, isRight: isRight)
    case .raise(let draft): try Attentions(session).raise(draft)
    case .acknowledge(let id): try Attentions(session).acknowledge(id)
    case .finish(let id): try Attentions(session).finish(id)
    case .withdraw(let id): try Attentions(session).withdraw(id)
    case .introduce(let client, let people):
      try Introductions(session).introduceMe(at: client, to: people)
    case .invite(let draft): try Invitations(session).invite(draft)
    case .move(let draft): try Moves(session).announce(draft)
    case .propose(let id, let receiver): try Invitations(session).propose(id, to: receiver)
    // Several changes, each with an outcome of its own.
    case .proposeAll: throw DirectoryError.notFound
    case .accept(let id): try Invitations(session).accept(id)
    case .decline(let id): try Invitations(session).decline(id)
    case .withdrawInvitation(let id): try Invitations(session).withdraw(id)
    case .ring(let client): try Doorbell(session).ring(client)
    case .answerRing(let id, let answer): try Doorbell(session).answer(id, answer)
    case .confirmColleague(let id, let worksHere):
      try Colleagues(session).confirm(id, worksHere: worksHere)
    case .agreeCover(of: let id, by: let cover, agrees: true): try Covers(session).agree(id, cover)
    case .agreeCover(of: let id, by: let cover, agrees: false):
      try Covers(session).refuse(id, cover)
    case .admitCover(let cover, to: let client):
      try CoverAdmissions(session).admit(cover, to: client)
    case .seeStanding(let id): try StandingNewsReading(session).see(id)
    case .wishMail(let wishes): try MailWishes(session).wish(wishes)
    case .seeNews(let id): try NetworkNewsTelling(session).see(id)
    case .seen(let id): try Visits(session).noteSeen(id)
    case .planVisit(let id, let day): try Visits(session).plan(id, on: day)
    }
  }

  private func carryOut(_ act: RightsAct) throws -> Outcome {
    switch act {
    case .merge(let merged, let survivor):
      try GuardedActs(session).merge(merged, into: survivor)
    case .unmerge(let merged): try GuardedActs(session).takeApart(merged)
    case .noteSharing(let decision): try SharingDecisions(session).note(decision)
    case .seeCorrection(let id): try Corrections(session).see(id)
    case .shield(let client, let reason): try Shields(session).shield(client, askedFor: reason)
    case .endShield(let client): try GuardedActs(session).endShield(client)
    case .answerGuarded(let id, let agrees): try GuardedActs(session).answer(id, agrees: agrees)
    case .seeGuarded(let id): try GuardedActs(session).see(id)
    case .endShielded(let id): try Shields(session).endInvolvement(id)
    case .leaveShielded(let client): try Shields(session).leave(client)
    case .seeShieldOpening(let id): try Shields(session).see(id)
    case .confirmDeath(let client, let day): try Deaths(session).confirm(client, on: day)
    case .takeBackDeath(let client): try Deaths(session).takeBack(client)
    case .seeDeath(let id): try Deaths(session).see(id)
    }
  }
}
