import PatchworkCore

/// A client's move to another area, and its acknowledgement.
struct Moves {
  private let session: Session
  private let me: PractitionerID
  private var records: Records { session.records }
  private var sending: InvitationSending { InvitationSending(session) }

  init(_ session: Session) throws {
    self.session = session
    me = try session.requireMe()
  }

  /// Says that a client moves, and asks the agency that receives them.
  func announce(_ draft: MoveDraft) throws -> Outcome {
    try records.clients.require(draft.client)
    // Of a whole postcode the district alone is kept: some of those who move hide.
    let area = try draft.district()
    guard try session.tie(to: draft.client) != .none else {
      throw DirectoryError.notAllowed(
        reason: worded(
          "Only somebody of the network, or of their agency, can say that a client moves."))
    }
    try checkReceiver(draft.agency)
    let discretion = try session.discretion(about: draft.client)
    let waiting = try records.invitations.waiting(in: draft.client, on: session.today)
    let isTwice = waiting.contains {
      $0.kind == .move && $0.agency == draft.agency
        && ($0.sender == me || !discretion.hides($0.agency))
    }
    if isTwice {
      throw DirectoryError.invalid(field: .agency, rule: worded("they are asked already"))
    }
    return try sending.send(
      Invitation(
        id: try records.invitations.nextID(), kind: .move, client: draft.client, sender: me,
        practitioner: nil, agency: draft.agency, role: "", area: area, sent: session.now,
        until: session.today.adding(days: Invitation.moveAcknowledgedWithin)),
      words: Phrase("Asked for a move to be acknowledged"))
  }

  private func checkReceiver(_ agency: AgencyID) throws {
    guard try records.agencies.has(agency) else { throw DirectoryError.notFound }
    if try session.viewer.agency == agency {
      throw DirectoryError.invalid(
        field: .agency, rule: worded("that is your own; within it a case is handed over"))
    }
    if try records.practitioners.at(agency, on: session.today).isEmpty {
      throw DirectoryError.invalid(
        field: .agency,
        rule: worded("nobody there is in the directory to acknowledge it; ring them"))
    }
  }

  /// The person who acknowledges a move is in the network from then on, for their agency: a case
  /// without a name on it is nobody's. They hand it over like any other. Nobody else's involvement
  /// changes.
  func acknowledge(_ invitation: Invitation, by receiver: Practitioner) throws -> Outcome {
    _ = try records.invitations.setState(
      of: invitation.id, from: .pending, to: .accepted, by: me, on: session.today)
    let isThere = try records.involvements.of(invitation.client).contains {
      $0.isCurrent(on: session.today) && $0.practitioner == receiver.id
    }
    var outcome = Outcome(
      words: "", subject: invitation.id.rawValue, client: invitation.client)
    if !isThere {
      outcome = try Involvements(session).add(
        Involvement(
          client: invitation.client, practitioner: receiver.id, agency: receiver.agency,
          role: receiver.role.isEmpty ? worded("receives the family") : receiver.role,
          from: session.today))
    }
    outcome.words = Phrase("Acknowledged a move")
    outcome.reversal.steps.insert(.asked(.invitationAnswered(invitation.id, .accepted)), at: 0)
    outcome.recipients = try sending.recipients(of: invitation)
    return outcome
  }
}
