import PatchworkCore

/// The invitations to join a network, to take an involvement over and to acknowledge a move.
///
/// One that nobody has answered in time is expired without anybody's doing: that is told from its last
/// day, and from whether the person asked still works where they did. A move does not expire.
struct InvitationTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  private static let columns = """
    id, kind, client, sender, practitioner, agency, role, involvement, sent, last_day, state, area
    """

  /// The columns, when it was answered, and whether the person asked works elsewhere on the day that is
  /// bound first, or nowhere. Somebody whose last day is still to come answers until then.
  private static let reading = """
    \(columns), answered, practitioner IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM practitioner AS asked WHERE asked.id = invitation.practitioner
        AND asked.agency = invitation.agency
        AND (asked.left_on IS NULL OR asked.left_on > ?))
    """

  private static func invitation(_ row: Row, on today: CivilDate) throws -> Invitation {
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

  private func rows<each Value: Bindable>(
    _ condition: String, _ values: repeat each Value, on today: CivilDate
  ) throws -> [Invitation] {
    try connection.rows(
      "SELECT \(Self.reading) FROM invitation WHERE \(condition)", today, repeat each values
    ) { row in try Self.invitation(row, on: today) }
  }

  func read(_ id: InvitationID, on today: CivilDate) throws -> Invitation? {
    try connection.row("SELECT \(Self.reading) FROM invitation WHERE id = ?", today, id) { row in
      try Self.invitation(row, on: today)
    }
  }

  /// An invitation as the client may be told of it.
  struct Told {
    var sent: LocalMoment
    var role: String
    var agency: AgencyID
    var agencyName: String
    /// As it is stored: one that has expired still waits.
    var state: String
    var isMove: Bool
    var area: String
    var sender: PractitionerID
  }

  /// Every invitation that was ever sent about a client.
  func told(about client: ClientID) throws -> [Told] {
    try connection.rows(
      """
      SELECT sent, role, name, state, invitation.kind = 'move', coalesce(invitation.area, ''),
        agency.id, sender
      FROM invitation JOIN agency ON agency.id = agency
      WHERE client = ? ORDER BY invitation.id
      """, client
    ) { row in
      Told(
        sent: row.moment(0), role: row.text(1), agency: row.id(6), agencyName: row.text(2),
        state: row.text(3), isMove: row.bool(4), area: row.text(5), sender: row.id(7))
    }
  }

  /// Those that a client's network waits for, latest first.
  func waiting(in client: ClientID, on today: CivilDate) throws -> [Invitation] {
    // Those whose time is over are stored as pending too, and read as expired.
    try rows("client = ? AND state = 'pending' ORDER BY sent DESC, id DESC", client, on: today)
      .filter { $0.state == .pending }
  }

  /// Those that nobody has answered, expired ones too.
  func pending(about client: ClientID, on today: CivilDate) throws -> [Invitation] {
    try rows("client = ? AND state = 'pending' ORDER BY id", client, on: today)
  }

  /// Those that wait for a practitioner, or for anybody at their agency.
  func waiting(
    for practitioner: PractitionerID, at agency: AgencyID, on today: CivilDate
  ) throws -> [Invitation] {
    let own = try rows(
      "practitioner = ? AND state = 'pending' ORDER BY id", practitioner, on: today)
    return try own.filter { $0.state == .pending } + waiting(at: agency, on: today)
  }

  /// Those that wait for anybody at an agency.
  func waiting(at agency: AgencyID, on today: CivilDate) throws -> [Invitation] {
    try rows(
      "agency = ? AND practitioner IS NULL AND state = 'pending' ORDER BY id", agency, on: today
    ).filter { $0.state == .pending }
  }

  /// Those that a practitioner sent and that are open, expired or declined.
  func sent(by practitioner: PractitionerID, on today: CivilDate) throws -> [Invitation] {
    try rows("sender = ? AND state IN ('pending', 'declined') ORDER BY id", practitioner, on: today)
      // What nobody answered, or declined, is told of for as long again; a move until it is settled.
      .filter {
        today.days(since: $0.until) <= Invitation.openFor
          || $0.kind == .move && $0.state == .pending
      }
  }

  /// The last invitation to take an involvement over.
  func handover(of involvement: InvolvementID, on today: CivilDate) throws -> Invitation? {
    try rows("involvement = ? ORDER BY id DESC LIMIT 1", involvement, on: today).first
  }

  /// Moves of a client that wait, and those that were answered lately; the latest first.
  func moves(of client: ClientID, on today: CivilDate) throws -> [Invitation] {
    try rows(
      """
      client = ? AND (state = 'pending' OR state IN ('accepted', 'declined') AND answered > ?)
        AND kind = 'move' ORDER BY sent DESC, id DESC
      """, client, today.adding(days: -Invitation.moveToldFor), on: today)
  }

  /// Moves that anybody at a practitioner's agency can acknowledge, the longest waiting first.
  func moves(waitingAt agency: AgencyID, on today: CivilDate) throws -> [Invitation] {
    try rows(
      """
      agency = ? AND practitioner IS NULL AND state = 'pending' AND kind = 'move'
      ORDER BY sent DESC, id DESC
      """, agency, on: today
    ).reversed()
  }

  func ids(about involvement: InvolvementID) throws -> [InvitationID] {
    try connection.rows("SELECT id FROM invitation WHERE involvement = ?", involvement) { $0.id(0) }
  }

  /// Open invitations that ask what an earlier one asks.
  func doubled(about client: ClientID) throws -> [InvitationID] {
    // `IS`, since two that ask anybody of an agency name nobody, and NULL equals nothing.
    try connection.rows(
      """
      SELECT id FROM invitation WHERE client = ?1 AND state = 'pending' AND EXISTS (
        SELECT 1 FROM invitation AS earlier
        WHERE earlier.client = ?1 AND earlier.state = 'pending' AND earlier.id < invitation.id
          AND earlier.kind = invitation.kind AND earlier.agency = invitation.agency
          AND earlier.practitioner IS invitation.practitioner
          AND earlier.involvement IS invitation.involvement)
      """, client
    ) { $0.id(0) }
  }

  func nextID() throws -> InvitationID {
    try IdentifierMint.nextID(in: "invitation", of: connection)
  }

  func insert(_ invitation: Invitation, at moment: Int64) throws {
    try connection.run(
      """
      INSERT INTO invitation (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, invitation.id, invitation.kind.rawValue, invitation.client, invitation.sender,
      invitation.practitioner, invitation.agency, invitation.role, invitation.involvement, moment,
      invitation.until, invitation.state.rawValue, invitation.area)
  }

  /// - Returns: whether it was there and still waited.
  func deletePending(_ id: InvitationID) throws -> Bool {
    try connection.run("DELETE FROM invitation WHERE id = ? AND state = 'pending'", id)
    return connection.changes > 0
  }

  /// Changes the state of an invitation that is in another.
  ///
  /// - Parameters:
  ///   - practitioner: who answers it; nil where nobody does.
  ///   - day: when it is answered.
  /// - Returns: whether it was in the state.
  func setState(
    of id: InvitationID, from before: Invitation.State, to after: Invitation.State,
    by practitioner: PractitionerID? = nil, on day: CivilDate? = nil
  ) throws -> Bool {
    try connection.run(
      "UPDATE invitation SET state = ?, answered_by = ?, answered = ? WHERE id = ? AND state = ?",
      after.rawValue, practitioner, day, id, before.rawValue)
    return connection.changes > 0
  }

  func setInvolvement(_ involvement: InvolvementID, of id: InvitationID) throws {
    try connection.run("UPDATE invitation SET involvement = ? WHERE id = ?", involvement, id)
  }

  /// Lets invitations about one involvement be about another, into which it was folded.
  func move(from involvement: InvolvementID, to kept: InvolvementID) throws {
    try connection.run(
      "UPDATE invitation SET involvement = ? WHERE involvement = ?", kept, involvement)
  }

  /// Forgets where families went whose moves were settled and are told to nobody any more: that there
  /// was a move stays with the client.
  func forgetAreas(of today: CivilDate) throws {
    try connection.run(
      """
      UPDATE invitation SET area = NULL
      WHERE area IS NOT NULL AND state <> 'pending' AND coalesce(answered, last_day) <= ?
      """, today.adding(days: -Invitation.moveToldFor))
  }
}
