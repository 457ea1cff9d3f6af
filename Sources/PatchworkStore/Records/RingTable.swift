import PatchworkCore

/// The rings at the doors of confidential services, and what was answered.
struct RingTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func insert(
    at client: ClientID, by ringer: PractitionerID, rung moment: Int64, until end: LocalMoment
  ) throws -> RingID {
    let id: RingID = try IdentifierMint.nextID(in: "ring", of: connection)
    try connection.run(
      "INSERT INTO ring (id, client, ringer, rung, until) VALUES (?, ?, ?, ?, ?)", id, client,
      ringer, moment, UnitedKingdomTime.seconds(end))
    return id
  }

  /// A ring with its receipt, and who rang.
  func read(_ id: RingID, now: LocalMoment) throws -> (ring: Ring, ringer: PractitionerID)? {
    // In the order in which they were given: the receipt is that of the first who will call.
    let answers: [Ring.Answer?] = try connection.rows(
      "SELECT answer FROM rung_involvement WHERE ring = ? ORDER BY moment, involvement", id
    ) { try $0.optionalChoice(0) }
    return try connection.row("SELECT client, ringer, rung, until FROM ring WHERE id = ?", id) {
      row in
      let until = row.moment(3)
      let ring = Ring(
        id: id, client: row.id(0), rung: row.moment(2), until: until,
        answer: Ring.receipt(
          answers.compactMap(\.self), of: answers.count, until: until, at: now))
      return (ring, row.id(1))
    }
  }

  /// What a practitioner rang lately, with the receipts, the latest first.
  func rung(by ringer: PractitionerID, now: LocalMoment) throws -> [Ring] {
    let since = UnitedKingdomTime.seconds(now) - Int64(Ring.receiptToldFor) * 86_400
    let ids: [RingID] = try connection.rows(
      "SELECT id FROM ring WHERE ringer = ? AND rung > ? ORDER BY rung DESC, id DESC", ringer, since
    ) { $0.id(0) }
    return try ids.compactMap { try read($0, now: now)?.ring }
  }

  /// Rings whose time is not over and that an involvement has not answered.
  func open(now: LocalMoment) throws -> [RingID] {
    try connection.rows(
      """
      SELECT DISTINCT ring.id FROM ring JOIN rung_involvement ON ring = ring.id
      WHERE until > ? AND answer IS NULL ORDER BY ring.id
      """, UnitedKingdomTime.seconds(now)
    ) { $0.id(0) }
  }

  /// Ends the time in which rings at a client's services are answered.
  ///
  /// - Returns: who rang and waits no longer.
  func end(at client: ClientID, now moment: Int64) throws -> Set<PractitionerID> {
    let ringers: [PractitionerID] = try connection.rows(
      "SELECT ringer FROM ring WHERE client = ? AND until > ?", client, moment
    ) { $0.id(0) }
    try connection.run(
      "UPDATE ring SET until = ?2 WHERE client = ?1 AND until > ?2", client, moment)
    return Set(ringers)
  }

  func addInvolvement(_ involvement: InvolvementID, to ring: RingID) throws {
    try connection.run(
      "INSERT INTO rung_involvement (ring, involvement) VALUES (?, ?)", ring, involvement)
  }

  func involvements(of ring: RingID) throws -> [InvolvementID] {
    try connection.rows(
      "SELECT involvement FROM rung_involvement WHERE ring = ? ORDER BY involvement", ring
    ) { $0.id(0) }
  }

  /// Whether an involvement has not answered a ring.
  func isWaiting(_ ring: RingID, at involvement: InvolvementID) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM rung_involvement WHERE ring = ? AND involvement = ? AND answer IS NULL", ring,
      involvement
    ) { _ in true } ?? false
  }

  /// When the latest answer was given; nil before the first.
  func latestAnswer(to ring: RingID) throws -> Int64? {
    try connection.row("SELECT max(moment) FROM rung_involvement WHERE ring = ?", ring) { row in
      row.isNull(0) ? nil : row.int64(0)
    } ?? nil
  }

  func answer(
    _ ring: RingID, at involvement: InvolvementID, _ answer: Ring.Answer, by: PractitionerID,
    at moment: Int64
  ) throws {
    try connection.run(
      """
      UPDATE rung_involvement SET answer = ?, answered_by = ?, moment = ?
      WHERE ring = ? AND involvement = ?
      """, answer.rawValue, by, moment, ring, involvement)
  }

  /// Lets the rings at one involvement be rings at another, into which it was folded. A bell that was
  /// rung at both rings once.
  func move(from involvement: InvolvementID, to kept: InvolvementID) throws {
    try connection.run(
      "UPDATE OR IGNORE rung_involvement SET involvement = ? WHERE involvement = ?", kept,
      involvement)
  }
}
