import PatchworkCore

/// Asking somebody to join a network or to take over, and their answer.
struct Invitations {
  private let session: Session
  private let me: PractitionerID
  private let today: CivilDate
  private var records: Records { session.records }
  private var sending: InvitationSending { InvitationSending(session) }

  init(_ session: Session) throws {
    self.session = session
    me = try session.requireMe()
    today = session.today
  }

  func invite(_ draft: InvitationDraft) throws -> Outcome {
    guard try records.clients.has(draft.client) else { throw DirectoryError.notFound }
    let role = try checkInvited(draft.practitioner, at: draft.agency, role: draft.role)
    let discretion = try session.discretion(about: draft.client)
    let isThere = try records.involvements.of(draft.client).seen(with: discretion).contains {
      $0.isCurrent(on: today) && $0.agency == draft.agency
        && $0.practitioner == draft.practitioner
    }
    if isThere {
      throw DirectoryError.invalid(field: .who, rule: worded("they are in this network already"))
    }
    // One at an agency that is hidden from the asker does not count: being refused would tell of
    // it.
    let isTwice = try records.invitations.waiting(in: draft.client, on: today).contains {
      $0.kind == .join && $0.practitioner == draft.practitioner && $0.agency == draft.agency
        && ($0.sender == me || !discretion.hides($0.agency))
    }
    if isTwice { throw DirectoryError.invalid(field: .who, rule: worded("they are asked already")) }
    return try sending.send(
      Invitation(
        id: try records.invitations.nextID(), kind: .join, client: draft.client, sender: me,
        practitioner: draft.practitioner, agency: draft.agency, role: role, sent: session.now,
        until: today.adding(days: Invitation.openFor)),
      words: Phrase("Sent an invitation"))
  }

  /// Asks somebody to take an involvement over; it stays as it is until they accept.
  func propose(_ id: InvolvementID, to receiver: PractitionerID) throws -> Outcome {
    guard let held = try records.involvements.read(id), held.isCurrent(on: today) else {
      throw DirectoryError.notFound
    }
    try session.requireColleague(of: held, to: worded("hand it over"))
    guard let taker = try records.practitioners.read(receiver) else {
      throw DirectoryError.notFound
    }
    if receiver == held.practitioner {
      throw DirectoryError.invalid(field: .who, rule: worded("it is theirs already"))
    }
    if let open = try records.invitations.handover(of: id, on: today), open.state == .pending {
      throw DirectoryError.invalid(
        field: .who, rule: worded("somebody is asked to take it over already"))
    }
    _ = try checkInvited(receiver, at: taker.agency, role: held.role)
    return try sending.send(
      Invitation(
        id: try records.invitations.nextID(), kind: .handover, client: held.client,
        sender: me, practitioner: receiver, agency: taker.agency, role: held.role,
        involvement: id, sent: session.now, until: today.adding(days: Invitation.openFor)),
      words: Phrase("Asked somebody to take a client over"))
  }

  func accept(_ id: InvitationID) throws -> Outcome {
    let invitation = try open(id)
    try session.requireAccept(invitation)
    guard let taker = try records.practitioners.read(me) else { throw DirectoryError.notFound }
    if invitation.kind == .move { return try Moves(session).acknowledge(invitation, by: taker) }
    var joined = Involvement(
      client: invitation.client, practitioner: me, agency: taker.agency, role: invitation.role,
      from: today)
    var reversal = Reversal()
    // Before the new one is added, which needs its place where a network is full.
    if let old = try invitation.involvement.flatMap(records.involvements.read) {
      try session.requireGiving(old, by: invitation.sender)
      reversal.steps.append(try end(old, handingOverTo: &joined))
    }
    // `open` has found it pending in this transaction, so it is.
    _ = try records.invitations.setState(of: id, from: .pending, to: .accepted, by: me, on: today)
    reversal.steps.append(.asked(.invitationAnswered(id, .accepted)))
    var outcome = try Involvements(session).add(joined)
    outcome.reversal.steps = reversal.steps + outcome.reversal.steps
    outcome.words =
      invitation.kind == .join ? Phrase("Joined the network") : Phrase("Took a client over")
    outcome.recipients = try sending.recipients(of: invitation)
    return outcome
  }

  /// Ends an involvement that is taken over, whose place another takes.
  private func end(
    _ old: Involvement, handingOverTo joined: inout Involvement
  ) throws -> Reversal.Step {
    // Not yet begun is not ended: the host where it was begun may have a clock that is ahead.
    guard old.until.map({ today <= $0 }) ?? true else {
      throw DirectoryError.invalid(
        field: .invitation, rule: worded("what was to be handed over has ended meanwhile"))
    }
    joined.isLead = old.isLead
    // What was kept to itself is not told because another does it now.
    joined.confidential = old.confidential
    joined.nextVisit = old.nextVisit
    joined.expectedEnd = old.expectedEnd
    var ended = old
    // The receiver begins today, and there is no day between the two.
    ended.until = max(old.from, today.adding(days: -1))
    ended.isLead = false
    ended.nextVisit = nil
    ended.version += 1
    try records.involvements.update(ended)
    return .changed(from: old, to: ended)
  }

  func decline(_ id: InvitationID) throws -> Outcome {
    let invitation = try open(id)
    _ = try records.invitations.setState(of: id, from: .pending, to: .declined, by: me, on: today)
    return Outcome(
      words: "Declined", subject: id.rawValue, client: invitation.client,
      reversal: Reversal([.asked(.invitationAnswered(id, .declined))]),
      recipients: try sending.recipients(of: invitation))
  }

  /// Takes an invitation back, or puts one away that was declined.
  func withdraw(_ id: InvitationID) throws -> Outcome {
    guard let invitation = try records.invitations.read(id, on: today),
      try mayWithdraw(invitation)
    else { throw DirectoryError.notFound }
    let before: Invitation.State = invitation.state == .declined ? .declined : .pending
    let isChanged = try records.invitations.setState(
      of: id, from: before, to: .withdrawn, by: me, on: today)
    guard isChanged else {
      throw DirectoryError.invalid(
        field: .invitation, rule: worded("it is \(invitation.state.rawValue) already"))
    }
    return Outcome(
      words: "Withdrew an invitation", subject: id.rawValue, client: invitation.client,
      reversal: Reversal([.asked(.invitationAnswered(id, .withdrawn))]),
      recipients: try sending.recipients(of: invitation))
  }

  /// The sender may; of a move anybody of the network, for the sender may have gone.
  private func mayWithdraw(_ invitation: Invitation) throws -> Bool {
    if invitation.sender == me { return true }
    return try invitation.kind == .move && session.tie(to: invitation.client) == .own
  }

  /// An invitation that the asker may answer now.
  private func open(_ id: InvitationID) throws -> Invitation {
    guard let invitation = try records.invitations.read(id, on: today),
      try sending.asked(by: invitation).contains(me)
    else { throw DirectoryError.notFound }
    let rule: String
    switch invitation.state {
    case .pending: return invitation
    case .accepted: rule = worded("it has been accepted already")
    case .declined: rule = worded("it has been declined already")
    case .withdrawn: rule = worded("it has been withdrawn meanwhile")
    case .expired where invitation.until >= today:
      rule = worded("you do not work where you were asked any more; ask for a new one")
    case .expired: rule = worded("it was open until \(invitation.until.words); ask for a new one")
    }
    throw DirectoryError.invalid(field: .invitation, rule: rule)
  }

  /// - Returns: the role that the person invited would have.
  private func checkInvited(
    _ practitioner: PractitionerID?, at agency: AgencyID, role: String
  ) throws -> String {
    guard try records.agencies.has(agency) else { throw DirectoryError.notFound }
    var wanted = role
    if let practitioner {
      guard let person = try records.practitioners.read(practitioner) else {
        throw DirectoryError.notFound
      }
      guard person.agency == agency else {
        throw DirectoryError.invalid(
          field: .agency, rule: worded("the practitioner works at another one"))
      }
      if person.hasLeft(by: today) {
        throw DirectoryError.invalid(field: .who, rule: worded("they have left their agency"))
      }
      if wanted.isEmpty { wanted = person.role }
    }
    if wanted.isEmpty {
      throw DirectoryError.invalid(
        field: .role, rule: worded("say what they would do for this client"))
    }
    if let problem = PlainText.problem(.role, wanted) { try require([problem]) }
    return wanted
  }
}
