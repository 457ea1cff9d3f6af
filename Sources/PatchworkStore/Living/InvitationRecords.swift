import PatchworkCore

/// How invitations are kept. One that nobody has answered in time is expired without anybody's doing:
/// that is told from its last day, and from whether whoever is asked still works where they did. A move
/// does not expire.
extension Connection {
  private static let invitationColumns = """
    id, kind, client, sender, practitioner, agency, role, involvement, sent, last_day, state, area
    """

  /// The columns, when it was answered, and whether whoever is asked works elsewhere now, or nowhere.
  private static let invitationReading = """
    \(invitationColumns), answered, practitioner IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM practitioner AS asked WHERE asked.id = invitation.practitioner
        AND asked.agency = invitation.agency AND asked.left_on IS NULL)
    """

  private func invitation(_ row: Row, on today: CivilDate) throws -> Invitation {
    var invitation = Invitation(
      id: row.id(0), kind: try row.choice(1), client: row.id(2), sender: row.id(3),
      practitioner: row.optionalID(4), agency: row.id(5), role: row.text(6),
      involvement: row.optionalID(7), area: row.isNull(11) ? nil : row.text(11),
      sent: row.moment(8), until: try row.date(9), state: try row.choice(10),
      answered: try row.optionalDate(12))
    let isOver = invitation.kind != .move && invitation.until < today
    if invitation.state == .pending, isOver || row.bool(13) { invitation.state = .expired }
    return invitation
  }

  func invitation(_ id: InvitationID, on today: CivilDate) throws -> Invitation? {
    try row("SELECT \(Self.invitationReading) FROM invitation WHERE id = ?", id) { row in
      try invitation(row, on: today)
    }
  }

  /// Those that a client's network waits for, latest first.
  func invitations(to client: ClientID, on today: CivilDate) throws -> [Invitation] {
    try rows(
      """
      SELECT \(Self.invitationReading) FROM invitation
      WHERE client = ? AND state = 'pending' ORDER BY sent DESC, id DESC
      """, client
    ) { row in try invitation(row, on: today) }.filter { $0.state == .pending }
  }

  /// Those that wait for a practitioner, or for anybody at their agency.
  func invitations(
    waitingFor practitioner: PractitionerID, at agency: AgencyID, on today: CivilDate
  ) throws -> [Invitation] {
    let own = try rows(
      """
      SELECT \(Self.invitationReading) FROM invitation
      WHERE practitioner = ? AND state = 'pending' ORDER BY id
      """, practitioner
    ) { row in try invitation(row, on: today) }
    return try own.filter { $0.state == .pending } + invitations(waitingAt: agency, on: today)
  }

  /// Those that wait for anybody at an agency.
  func invitations(waitingAt agency: AgencyID, on today: CivilDate) throws -> [Invitation] {
    try rows(
      """
      SELECT \(Self.invitationReading) FROM invitation
      WHERE agency = ? AND practitioner IS NULL AND state = 'pending' ORDER BY id
      """, agency
    ) { row in try invitation(row, on: today) }.filter { $0.state == .pending }
  }

  /// Those that a practitioner sent and that are open, expired or declined.
  func invitations(sentBy practitioner: PractitionerID, on today: CivilDate) throws -> [Invitation]
  {
    try rows(
      """
      SELECT \(Self.invitationReading) FROM invitation
      WHERE sender = ? AND state IN ('pending', 'declined') ORDER BY id
      """, practitioner
    ) { row in try invitation(row, on: today) }
    // What nobody answered, or declined, is told of for as long again; a move until it is settled.
    .filter {
      today.days(since: $0.until) <= Invitation.openFor || $0.kind == .move && $0.state == .pending
    }
  }

  /// The last invitation to take an involvement over.
  func handover(of involvement: InvolvementID, on today: CivilDate) throws -> Invitation? {
    try row(
      """
      SELECT \(Self.invitationReading) FROM invitation WHERE involvement = ?
      ORDER BY id DESC LIMIT 1
      """, involvement
    ) { row in try invitation(row, on: today) }
  }

  /// Moves that fit a condition, the latest first.
  func moves<each Value: Bindable>(
    _ condition: String, _ values: repeat each Value, on today: CivilDate
  ) throws -> [Invitation] {
    try rows(
      """
      SELECT \(Self.invitationReading) FROM invitation
      WHERE \(condition) AND kind = 'move' ORDER BY sent DESC, id DESC
      """, repeat each values
    ) { row in try invitation(row, on: today) }
  }

  func insert(_ invitation: Invitation, at moment: Int64) throws {
    try run(
      """
      INSERT INTO invitation (\(Self.invitationColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, invitation.id, invitation.kind.rawValue, invitation.client, invitation.sender,
      invitation.practitioner, invitation.agency, invitation.role, invitation.involvement, moment,
      invitation.until, invitation.state.rawValue, invitation.area)
  }

  /// Whether an invitation was in a state and now is in another.
  func move(
    _ id: InvitationID, from before: Invitation.State, to after: Invitation.State,
    by acting: Acting?
  ) throws -> Bool {
    try run(
      "UPDATE invitation SET state = ?, answered_by = ?, answered = ? WHERE id = ? AND state = ?",
      after.rawValue, acting?.me, acting?.today, id, before.rawValue)
    return changes > 0
  }
}
