import PatchworkCore

/// A client's move to another area, and its acknowledgement.
extension Connection {
  /// Says that a client moves, and asks the agency that receives them.
  func announce(_ draft: MoveDraft, _ acting: Acting) throws -> Outcome {
    try requireClient(draft.client)
    let area = try draft.district()
    guard try tie(of: acting.me, to: draft.client, on: acting.today) != .none else {
      throw DirectoryError.notAllowed(
        reason: "Only somebody of the network, or of their agency, can say that a client moves.")
    }
    guard try exists(draft.agency, in: .agency) else { throw DirectoryError.notFound }
    if try agency(of: acting.me) == draft.agency {
      throw DirectoryError.invalid(
        field: .agency, rule: "that is your own; within it a case is handed over")
    }
    if try practitioners(of: draft.agency).isEmpty {
      throw DirectoryError.invalid(
        field: .agency, rule: "nobody there is in the directory to acknowledge it; ring them")
    }
    let discretion = try discretion(about: draft.client, for: acting.me, on: acting.today)
    let isTwice = try invitations(to: draft.client, on: acting.today).contains {
      $0.kind == .move && $0.agency == draft.agency
        && ($0.sender == acting.me || !discretion.hides($0.agency))
    }
    if isTwice { throw DirectoryError.invalid(field: .agency, rule: "they are asked already") }
    return try send(
      Invitation(
        id: try nextID(in: "invitation"), kind: .move, client: draft.client, sender: acting.me,
        practitioner: nil, agency: draft.agency, role: "", area: area,
        sent: UnitedKingdomTime.moment(acting.moment),
        until: acting.today.adding(days: Invitation.moveAcknowledgedWithin)),
      words: "Asked for a move to be acknowledged", acting)
  }

  /// Whoever acknowledges a move is in the network from then on, for their agency: a case without a
  /// name on it is nobody's. They hand it over like any other. Nobody else's involvement changes.
  func acknowledge(
    _ invitation: Invitation, _ me: Practitioner, _ acting: Acting
  ) throws -> Outcome {
    _ = try move(invitation.id, from: .pending, to: .accepted, by: acting)
    let isThere = try involvements(of: invitation.client).contains {
      $0.isCurrent(on: acting.today) && $0.practitioner == me.id
    }
    var outcome = Outcome(
      words: "", subject: invitation.id.rawValue, client: invitation.client, reversals: [])
    if !isThere {
      outcome = try add(
        Involvement(
          client: invitation.client, practitioner: me.id, agency: me.agency,
          role: me.role.isEmpty ? "receives the family" : me.role, from: acting.today),
        by: acting.me, today: acting.today)
    }
    outcome.words = "Acknowledged a move"
    outcome.reversals.insert(
      Reversal(living: .invitationAnswered(invitation.id, .accepted)), at: 0)
    outcome.recipients = try recipients(of: invitation)
    return outcome
  }

  /// Whoever sent an invitation takes it back; a move anybody of the network, for whoever sent it may
  /// have gone.
  func mayTakeBack(_ invitation: Invitation, _ acting: Acting) throws -> Bool {
    if invitation.sender == acting.me { return true }
    return try invitation.kind == .move
      && tie(of: acting.me, to: invitation.client, on: acting.today) == .own
  }

  /// Forgets where families went whose moves were settled and are told to nobody any more: that there
  /// was a move stays with the client.
  func forgetAreas(of today: CivilDate) throws {
    try run(
      """
      UPDATE invitation SET area = NULL
      WHERE area IS NOT NULL AND state <> 'pending' AND coalesce(answered, last_day) <= ?
      """, today.adding(days: -Invitation.moveToldFor))
  }

  /// Moves of a client that wait, and those that were answered lately; the latest first.
  func moves(of client: ClientID, on today: CivilDate) throws -> [Invitation] {
    try moves(
      "client = ? AND (state = 'pending' OR state IN ('accepted', 'declined') AND answered > ?)",
      client, today.adding(days: -Invitation.moveToldFor), on: today)
  }

  /// Moves that anybody at a practitioner's agency can acknowledge, the longest waiting first.
  func moves(waitingAt agency: AgencyID, on today: CivilDate) throws -> [Invitation] {
    try moves(
      "agency = ? AND practitioner IS NULL AND state = 'pending'", agency, on: today
    ).reversed()
  }
}
