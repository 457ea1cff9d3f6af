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
    case .relate(let link), .unrelate(let link): try require(.changeClient, with: link.client)
    case .addInvolvement(let involvement):
      try require(.changeClient, with: involvement.client)
    case .correctInvolvement(let involvement):
      // As it is stored: a draft may name another client.
      let stored = try shownInvolvement(involvement.id)
      try require(.changeClient, with: stored?.client ?? involvement.client)
    case .correctPractitioner(let practitioner):
      // Where nobody can correct an entry themselves, somebody must be able to.
      guard try records.accounts.isAnyBehind(practitioner.id) else { return try require(.add) }
      try require(.correctPractitioner, tie: try tie(to: practitioner.id))
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
    case .seen(let id), .planVisit(let id, _), .propose(let id, _):
      guard let involvement = try shownInvolvement(id) else { throw DirectoryError.notFound }
      try require(.changeClient, with: involvement.client)
    case .move(let draft): try require(.changeClient, with: draft.client)
    case .ring(let client): try require(.changeClient, with: client)
    // An answer is for the person who is asked, which the act itself sees to, if they may work with
    // clients.
    case .accept, .decline, .withdrawInvitation, .acknowledge, .withdraw, .answerRing, .seeNews:
      try require(.changeClient, tie: .own)
    case .confirmColleague(let id, _): try require(.confirmPractitioner, tie: try tie(to: id))
    case .confirmContactPoint, .reportDead, .replaceContactPoint, .wishMail:
      try require(.seeCards)
    }
  }

  private func require(_ act: RightsAct) throws {
    switch act {
    case .merge, .unmerge: try require(.mergeClients)
    case .noteSharing(let decision): try require(.changeClient, with: decision.client)
    case .shield(let client, _), .endShield(let client):
      try records.clients.require(client)
      try require(.shieldClients)
    // News is for those who were told it, which the act itself sees to, and leaving is for everybody.
    case .seeCorrection, .leaveShielded, .seeShieldOpening: try require(.seeCards)
    }
  }
}
