import PatchworkCore

/// Which right each change needs.
extension Session {
  /// Goes on only if the asker may make a change.
  func require(_ change: Change) throws {
    switch change {
    case .introduceMyself: break
    case .act(let act): try require(act)
    case .rights(let act): try require(act)
    case .addClient, .addPractitioner, .addAgency: try require(.add)
    case .correctClient(let client): try require(.changeClient, with: client.id)
    case .relate(let link):
      try require(.changeClient, with: link.client)
      // Whose family a shielded client is their own people say.
      if try hides(link.relative) { try require(.changeClient, with: link.relative) }
    case .unrelate(let link):
      try require(.changeClient, with: link.client)
      // A link that is not shown is answered as none.
      if try hides(link.relative) { throw DirectoryError.notFound }
    case .addInvolvement(let involvement):
      try require(.changeClient, with: involvement.client)
      try requireOthers(involvement, over: nil)
    case .correctInvolvement(let involvement):
      // As it is stored: a draft may name another client.
      let stored = try shownInvolvement(involvement.id)
      try require(.changeClient, with: stored?.client ?? involvement.client)
    case .correctPractitioner(let practitioner):
      // Where nobody can correct an entry themselves, somebody must be able to.
      guard try records.accounts.isAnyBehind(practitioner.id) else { return try require(.add) }
      let tie = try tie(to: practitioner.id)
      try require(.correctPractitioner, tie: tie)
      // A workplace gives rights, so moving is a row of the table of its own.
      if try records.practitioners.agency(of: practitioner.id) != practitioner.agency {
        try require(.changeAgency, tie: tie)
      }
    case .correctAgency(let agency):
      guard try records.accounts.isAnyBehind(agency.id) else { return try require(.add) }
      try require(.correctAgency, tie: try tie(to: agency.id))
    case .amend(let amendment): try require(amendment.correction)
    }
  }

  /// What is about an attention is for its sender and its recipients, which the act itself sees to.
  private func require(_ act: NetworkAct) throws {
    switch act {
    case .raise(let draft): try require(.changeClient, with: draft.client)
    case .introduce(let client, _): try require(.changeClient, with: client)
    case .invite(let draft): try require(.changeClient, with: draft.client)
    case .seen(let id), .planVisit(let id, _):
      guard let involvement = try shownInvolvement(id) else { throw DirectoryError.notFound }
      try require(.changeClient, with: involvement.client)
    case .propose(let id, _):
      guard let involvement = try shownInvolvement(id) else { throw DirectoryError.notFound }
      try require(.changeClient, with: involvement.client)
      // Who takes a case over ends it for the practitioner who had it.
      try requireOthers(involvement, over: involvement)
    case .proposeAll(let proposals):
      for proposal in proposals { try require(.propose(proposal.involvement, to: proposal.to)) }
    case .move(let draft): try require(.changeClient, with: draft.client)
    case .ring(let client): try require(.changeClient, with: client)
    // An answer is for the person who is asked, which the act itself sees to, if they may work with
    // clients.
    case .accept, .decline, .withdrawInvitation, .acknowledge, .finish, .withdraw, .answerRing,
      .seeNews:
      try require(.changeClient, tie: .own)
    case .confirmColleague(let id, _):
      let agency = try records.practitioners.agency(of: id)
      try require(confirming(at: agency ?? .unassigned), tie: try tie(to: id))
    case .agreeCover(of: let id, by: let cover, agrees: let agrees):
      // A person who is named to stand in can say that they do not.
      if try !agrees && cover == me { return try require(.seeCards) }
      if try holdsTheFile { return }
      try require(.agreeCover, tie: try tie(toMember: id))
    case .admitCover(_, to: let client): try require(.admitCover, tie: try ownTie(to: client))
    case .seeStanding: try require(.seeCards)
    case .confirmContactPoint(_, of: let owner), .reportDead(_, of: let owner),
      .replaceContactPoint(_, of: let owner, by: _):
      try require(.reportNumber, tie: try tie(toMember: owner))
    case .settleNumber(let id, _):
      guard let report = try records.numberReports.read(id) else { throw DirectoryError.notFound }
      try require(.settleNumber, tie: try tie(toMember: report.owner))
    case .wishMail: try require(.seeCards)
    }
  }

  private func require(_ act: RightsAct) throws {
    switch act {
    case .merge, .unmerge: try require(.mergeClients)
    case .noteSharing(let decision): try require(.changeClient, with: decision.client)
    case .shield(let client, _), .endShield(let client):
      try requireThere(client)
      try require(.shieldClients)
    case .endShielded(let id):
      // Stewards go through everybody who may open a client; for others what is hidden is not there.
      let seesAll = try isAllowed(.endShielded, tie: .none)
      guard let involvement = try seesAll ? records.involvements.read(id) : shownInvolvement(id)
      else { throw DirectoryError.notFound }
      try require(.endShielded, tie: try tie(to: involvement.client))
    case .answerGuarded(let id, let agrees):
      guard let act = try records.guardedActs.read(id) else { throw DirectoryError.notFound }
      // The person who asked can take it back.
      if try !agrees && act.author == me { return try require(.seeCards) }
      try require(.secondWord, tie: try tie(to: act))
    // News is for those who were told it, which the act itself sees to, and leaving is for everybody.
    case .seeCorrection, .leaveShielded, .seeShieldOpening, .seeDeath, .seeGuarded:
      try require(.seeCards)
    case .confirmDeath(let client, _), .takeBackDeath(let client): try requireDeath(of: client)
    }
  }
}
