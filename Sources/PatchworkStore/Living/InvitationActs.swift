import PatchworkCore

/// Asking somebody to join a network or to take over, and their answer.
extension Connection {
  func invite(_ draft: InvitationDraft, _ acting: Acting) throws -> Outcome {
    guard try exists(draft.client, in: .client) else { throw DirectoryError.notFound }
    let role = try checkInvited(draft.practitioner, at: draft.agency, role: draft.role)
    let discretion = try discretion(about: draft.client, for: acting.me, on: acting.today)
    let isThere = try involvements(of: draft.client).contains {
      !discretion.hides($0.id) && $0.isCurrent(on: acting.today) && $0.agency == draft.agency
        && $0.practitioner == draft.practitioner
    }
    if isThere {
      throw DirectoryError.invalid(field: .who, rule: "they are in this network already")
    }
    let isTwice = try invitations(to: draft.client, on: acting.today).contains {
      $0.kind == .join && $0.practitioner == draft.practitioner && $0.agency == draft.agency
        && ($0.sender == acting.me || !discretion.hides($0.agency))
    }
    if isTwice { throw DirectoryError.invalid(field: .who, rule: "they are asked already") }
    return try send(
      Invitation(
        id: try nextID(in: "invitation"), kind: .join, client: draft.client, sender: acting.me,
        practitioner: draft.practitioner, agency: draft.agency, role: role,
        sent: UnitedKingdomTime.moment(acting.moment),
        until: acting.today.adding(days: Invitation.openFor)),
      words: "Sent an invitation", acting)
  }

  /// Asks somebody to take an involvement over; it stays as it is until they accept.
  func propose(
    _ id: InvolvementID, to receiver: PractitionerID, _ acting: Acting
  ) throws -> Outcome {
    guard let held = try involvement(id), held.isCurrent(on: acting.today) else {
      throw DirectoryError.notFound
    }
    try requireColleague(of: held, acting, to: "hand it over")
    guard let taker = try practitioner(receiver) else { throw DirectoryError.notFound }
    if receiver == held.practitioner {
      throw DirectoryError.invalid(field: .who, rule: "it is theirs already")
    }
    if let open = try handover(of: id, on: acting.today), open.state == .pending {
      throw DirectoryError.invalid(field: .who, rule: "somebody is asked to take it over already")
    }
    _ = try checkInvited(receiver, at: taker.agency, role: held.role)
    return try send(
      Invitation(
        id: try nextID(in: "invitation"), kind: .handover, client: held.client,
        sender: acting.me, practitioner: receiver, agency: taker.agency, role: held.role,
        involvement: id, sent: UnitedKingdomTime.moment(acting.moment),
        until: acting.today.adding(days: Invitation.openFor)),
      words: "Proposed a hand-over", acting)
  }

  func accept(_ id: InvitationID, _ acting: Acting) throws -> Outcome {
    let invitation = try open(id, acting)
    guard let me = try practitioner(acting.me) else { throw DirectoryError.notFound }
    if invitation.kind == .move { return try acknowledge(invitation, me, acting) }
    var joined = Involvement(
      client: invitation.client, practitioner: acting.me, agency: me.agency,
      role: invitation.role, from: acting.today)
    var reversals: [Reversal] = []
    if let old = try invitation.involvement.flatMap(involvement) {
      // Not yet begun is not ended: whoever began it may have a clock that is ahead.
      guard old.until.map({ acting.today <= $0 }) ?? true else {
        throw DirectoryError.invalid(
          field: .invitation, rule: "what was to be handed over has ended meanwhile")
      }
      joined.isLead = old.isLead
      joined.nextVisit = old.nextVisit
      joined.expectedEnd = old.expectedEnd
      var ended = old
      // The receiver begins today, and whoever hands over is not in between.
      ended.until = max(old.from, acting.today.adding(days: -1))
      ended.isLead = false
      ended.nextVisit = nil
      ended.version += 1
      try update(ended)
      reversals.append(Reversal(before: .involvement(old), after: .involvement(ended)))
    }
    _ = try move(id, from: .pending, to: .accepted, by: acting)
    reversals.append(Reversal(living: .invitationAnswered(id, .accepted)))
    var outcome = try add(joined, by: acting.me, today: acting.today)
    outcome.reversals = reversals + outcome.reversals
    outcome.words = invitation.kind == .join ? "Joined the network" : "Took a case over"
    outcome.recipients = try recipients(of: invitation)
    return outcome
  }

  func decline(_ id: InvitationID, _ acting: Acting) throws -> Outcome {
    let invitation = try open(id, acting)
    _ = try move(id, from: .pending, to: .declined, by: acting)
    return Outcome(
      words: "Declined", subject: id.rawValue, client: invitation.client,
      reversals: [Reversal(living: .invitationAnswered(id, .declined))],
      recipients: try recipients(of: invitation))
  }

  /// Takes an invitation back, or puts one away that was declined.
  func withdrawInvitation(_ id: InvitationID, _ acting: Acting) throws -> Outcome {
    guard let invitation = try invitation(id, on: acting.today),
      try mayTakeBack(invitation, acting)
    else { throw DirectoryError.notFound }
    let before: Invitation.State = invitation.state == .declined ? .declined : .pending
    guard try move(id, from: before, to: .withdrawn, by: acting) else {
      throw DirectoryError.invalid(
        field: .invitation, rule: "it is \(invitation.state.rawValue) already")
    }
    return Outcome(
      words: "Took an invitation back", subject: id.rawValue, client: invitation.client,
      reversals: [Reversal(living: .invitationAnswered(id, .withdrawn))],
      recipients: try recipients(of: invitation))
  }

  /// An invitation that the asker may answer now.
  private func open(_ id: InvitationID, _ acting: Acting) throws -> Invitation {
    guard let invitation = try invitation(id, on: acting.today),
      try asked(by: invitation).contains(acting.me)
    else { throw DirectoryError.notFound }
    let rule: String
    switch invitation.state {
    case .pending: return invitation
    case .accepted: rule = "it has been accepted already"
    case .declined: rule = "it has been declined already"
    case .withdrawn: rule = "it has been taken back meanwhile"
    case .expired where invitation.until >= acting.today:
      rule = "you do not work where you were asked any more; ask for a new one"
    case .expired: rule = "it was open until \(invitation.until.words); ask for a new one"
    }
    throw DirectoryError.invalid(field: .invitation, rule: rule)
  }

  /// Gives the role that whoever is invited would have.
  private func checkInvited(
    _ practitioner: PractitionerID?, at agency: AgencyID, role: String
  ) throws -> String {
    guard try exists(agency, in: .agency) else { throw DirectoryError.notFound }
    var wanted = role
    if let practitioner {
      guard let person = try self.practitioner(practitioner) else { throw DirectoryError.notFound }
      guard person.agency == agency else {
        throw DirectoryError.invalid(field: .agency, rule: "the practitioner works at another one")
      }
      if person.leftOn != nil {
        throw DirectoryError.invalid(field: .who, rule: "they have left their agency")
      }
      if wanted.isEmpty { wanted = person.role }
    }
    if wanted.isEmpty {
      throw DirectoryError.invalid(field: .role, rule: "say what they would do for this client")
    }
    if let problem = PlainText.problem(.role, wanted) { try require([problem]) }
    return wanted
  }

  func send(
    _ invitation: Invitation, words: String, _ acting: Acting
  ) throws -> Outcome {
    try insert(invitation, at: acting.moment)
    return Outcome(
      words: words, subject: invitation.id.rawValue, client: invitation.client,
      reversals: [Reversal(living: .invitationSent(invitation.id))],
      recipients: try recipients(of: invitation))
  }

  /// Whose inbox an invitation touches: whoever is asked, the sender, and of a move the network.
  func recipients(of invitation: Invitation) throws -> Set<PractitionerID> {
    var recipients = try asked(by: invitation).union([invitation.sender])
    if invitation.kind == .move {
      recipients.formUnion(try members(of: invitation.client, on: invitation.sent.date))
    }
    return recipients
  }

  /// Who may answer: whoever is asked, or anybody at an agency that is.
  private func asked(by invitation: Invitation) throws -> Set<PractitionerID> {
    if let one = invitation.practitioner { return [one] }
    return Set(try practitioners(of: invitation.agency).map(\.id))
  }
}

extension LocalDirectory {
  /// What of a practitioner's cases is handed over, and what nobody has taken yet; for themselves
  /// and their agency only.
  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    let asker = asker
    let today = UnitedKingdomTime.moment(Store.now()).date
    return try await guarded { connection in
      try connection.snapshot {
        try connection.require(.openClient, of: asker, tie: .own)
        guard try connection.practitioner(practitioner) != nil else {
          throw DirectoryError.notFound
        }
        let me = try asker.practitioner(in: connection)
        guard try connection.tie(of: me, to: practitioner) != .none else {
          throw DirectoryError.notAllowed(
            reason: "Only they and their own agency see somebody's cases.")
        }
        return HandoverList(
          practitioner: practitioner,
          cases: try connection.cases(of: practitioner, on: today))
      }
    }
  }
}

extension Connection {
  func cases(of practitioner: PractitionerID, on today: CivilDate) throws -> [HandoverList.Case] {
    let ids: [InvolvementID] = try rows(
      "SELECT id FROM involvement WHERE practitioner = ? ORDER BY first_day, id", practitioner
    ) { $0.id(0) }
    let cases = try ids.compactMap { id -> HandoverList.Case? in
      guard let held = try involvement(id), held.isCurrent(on: today),
        let client = try clientSummary(held.client)
      else { return nil }
      let invitation = try handover(of: id, on: today)
      let receiver = try invitation?.practitioner.flatMap(sender)?.name.display ?? ""
      return HandoverList.Case(
        involvement: held, client: client, invitation: invitation, receiver: receiver)
    }
    func rank(_ one: HandoverList.Case) -> Int { one.invitation?.state == .pending ? 1 : 0 }
    return cases.sorted {
      (rank($0), $0.client.name.family, $0.client.id)
        < (rank($1), $1.client.name.family, $1.client.id)
    }
  }
}
