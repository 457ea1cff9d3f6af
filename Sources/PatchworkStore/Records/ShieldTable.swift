import PatchworkCore

/// Who is shielded, and who opened them from outside their network. A table of its own and no field
/// of the client, so that no correction, older program or imported file takes a shield away by
/// leaving it out.
struct ShieldTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The stewards who are told of openings.
  var openingRecipients: NewsRecipients<ShieldOpening> {
    NewsRecipients(of: "shield_opening", named: "opening", in: connection)
  }

  /// An opening that a steward has not seen.
  struct Waiting {
    var opening: ShieldOpening
    var client: ClientID
    var practitioner: PractitionerID
    var moment: LocalMoment
  }

  func isShielded(_ client: ClientID) throws -> Bool {
    try connection.row("SELECT 1 FROM shield WHERE client = ? LIMIT 1", client) { _ in true }
      ?? false
  }

  /// The identifiers of all who are shielded.
  func everybody() throws -> Set<Int64> {
    Set(try connection.rows("SELECT client FROM shield") { $0.int64(0) })
  }

  /// The last change before a client was shielded, as far as they still are.
  func changeBefore(_ client: ClientID) throws -> Int64? {
    try connection.row("SELECT max(after_change) FROM shield WHERE client = ?", client) {
      $0.isNull(0) ? nil : $0.int64(0)
    } ?? nil
  }

  /// Shields a client who is not shielded yet.
  ///
  /// - Parameter author: unassigned for a file, and for a record that is given back.
  func insert(
    _ client: ClientID, _ reason: ShieldReason, by author: PractitionerID = .unassigned,
    at moment: Int64
  ) throws {
    let id: Identifier<ShieldReason> = try IdentifierMint.nextID(in: "shield", of: connection)
    try connection.run(
      """
      INSERT INTO shield (id, client, reason, moment, author, after_change)
      SELECT ?, ?, ?, ?, ?, coalesce(max(sequence), 0) FROM change
      """, id, client, reason.rawValue, moment, author)
    // Reasons given before were for opening somebody who was not shielded.
    try OpeningTable(connection).forgetReasons(for: client)
  }

  /// Shields a client for the reasons for which another was shielded since a moment.
  ///
  /// - Returns: whether any of the two is shielded now.
  func shield(_ client: ClientID, as other: ClientID, since moment: Int64) throws -> Bool {
    if try !isShielded(client) {
      let reasons: [(reason: ShieldReason, moment: Int64)] = try connection.rows(
        "SELECT reason, moment FROM shield WHERE client = ? AND moment >= ? ORDER BY id", other,
        moment
      ) { (try $0.choice(0), $0.int64(1)) }
      for found in reasons { try insert(client, found.reason, at: found.moment) }
    }
    return try isShielded(client) || isShielded(other)
  }

  /// Whether all that shields a client is somebody's own doing since a moment.
  func isOnly(by author: PractitionerID, since moment: Int64, on client: ClientID) throws -> Bool {
    try connection.row(
      """
      SELECT count(*), count(*) FILTER (WHERE author = ? AND moment > ?) FROM shield WHERE client \
      = ?
      """,
      author, moment, client
    ) { $0.int(0) > 0 && $0.int(0) == $0.int(1) } ?? false
  }

  func delete(_ client: ClientID) throws {
    try connection.run("DELETE FROM shield WHERE client = ?", client)
  }

  /// The reason of an override that is in force: given for this client, not long ago, and the client
  /// has not been left since.
  func overrideReason(
    of author: Author, for client: ClientID, at moment: Int64
  ) throws -> OpeningReason? {
    let text = try connection.row(
      """
      SELECT reason FROM shield_override
      WHERE practitioner = ? AND login = ? AND client = ? AND moment > ? AND moment <= ?
      """, author.practitioner, author.loginKey, client, moment - ShieldOpening.lifetime,
      moment + ClockFloor.tolerance
    ) { $0.text(0) }
    return text.flatMap(OpeningReason.init(rawValue:))
  }

  /// Whether a client is the one whom somebody opened last by an override, however long ago.
  func hasOverride(of client: ClientID, by author: Author) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM shield_override WHERE practitioner = ? AND login = ? AND client = ?",
      author.practitioner, author.loginKey, client
    ) { _ in true } ?? false
  }

  /// Keeps an override and tells every steward. It takes the place of the one before: to open
  /// somebody else is to leave.
  func keepOverride(
    _ reason: OpeningReason, of author: Author, for client: ClientID, at moment: Int64
  ) throws {
    try connection.run(
      """
      INSERT INTO shield_override (practitioner, login, client, reason, moment)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET client = excluded.client, reason = excluded.reason,
        moment = excluded.moment
      """, author.practitioner, author.loginKey, client, reason.rawValue, moment)
    let id: ShieldOpeningID = try IdentifierMint.nextID(in: "shield_opening", of: connection)
    try connection.run(
      """
      INSERT INTO shield_opening (id, client, practitioner, reason, moment) VALUES (?, ?, ?, ?, ?)
      """, id, client, author.practitioner, reason.rawValue, moment)
    let stewards = try AccountTable(connection).stewards(
      on: UnitedKingdomTime.moment(moment).date)
    try openingRecipients.insert(id, for: stewards)
    // So that the stewards' terminals hear of it at once.
    _ = try ChangeTable(connection).insert(
      ChangeTable.Entry(words: Phrase("Opened though shielded").english, subject: id.rawValue),
      by: author, at: moment, for: Set(stewards))
  }

  /// Ends somebody's override, unless it is of one client.
  func endOverride(of author: Author, exceptFor client: ClientID? = nil) throws {
    try connection.run(
      "DELETE FROM shield_override WHERE practitioner = ? AND login = ? AND client <> ?",
      author.practitioner, author.loginKey, client ?? .unassigned)
  }

  /// The openings that a steward has not seen. They wait until they are seen.
  func waiting(for steward: PractitionerID) throws -> [Waiting] {
    try connection.rows(
      """
      SELECT id, client, shield_opening.practitioner, moment, reason
      FROM shield_opening_recipient JOIN shield_opening ON id = opening
      WHERE shield_opening_recipient.practitioner = ? AND seen IS NULL ORDER BY id
      """, steward
    ) { row in
      Waiting(
        opening: ShieldOpening(id: row.id(0), reason: try row.choice(4)), client: row.id(1),
        practitioner: row.id(2), moment: row.moment(3))
    }
  }
}
