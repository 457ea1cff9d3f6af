import PatchworkCore

/// When clients were opened last, and the reasons that were given.
struct OpeningTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// When somebody last opened a client, or gave their reason to.
  func last(of client: ClientID, by author: Author) throws -> Int64? {
    try connection.row(
      """
      SELECT max(moment) FROM (
        SELECT moment FROM opened WHERE practitioner = ?1 AND client = ?2
        UNION ALL
        SELECT moment FROM opening_reason WHERE practitioner = ?1 AND login = ?3 AND client = ?2)
      """, author.practitioner, client, author.loginKey
    ) { $0.isNull(0) ? nil : $0.int64(0) } ?? nil
  }

  /// When a practitioner last opened a client.
  func moment(of client: ClientID, by practitioner: PractitionerID) throws -> Int64? {
    try connection.row(
      "SELECT moment FROM opened WHERE practitioner = ? AND client = ?", practitioner, client
    ) { $0.int64(0) }
  }

  /// The clients whom somebody opened, the latest first.
  func recent(_ practitioner: PractitionerID?, limit: Int) throws -> [ClientID] {
    try connection.rows(
      """
      SELECT client FROM opened WHERE practitioner = ? ORDER BY moment DESC, client LIMIT ?
      """, practitioner ?? .unassigned, max(0, limit)
    ) { $0.id(0) }
  }

  /// Remembers when somebody last opened a client.
  func note(_ client: ClientID, by practitioner: PractitionerID, at moment: Int64) throws {
    // The client may have been taken out again meanwhile.
    try connection.run(
      """
      INSERT INTO opened (practitioner, client, moment) SELECT ?, id, ? FROM client WHERE id = ?
      ON CONFLICT DO UPDATE SET moment = excluded.moment
      """, practitioner, moment, client)
  }

  /// The reason that somebody gave for opening a client, while it holds.
  func reason(of author: Author, for client: ClientID, at moment: Int64) throws -> OpeningReason? {
    // A reason from a time to come was written by a clock that was wrong, and holds nothing.
    let text = try connection.row(
      """
      SELECT reason FROM opening_reason
      WHERE practitioner = ? AND login = ? AND client = ? AND moment > ? AND moment <= ?
      """, author.practitioner, author.loginKey, client, moment - OpeningReason.lifetime,
      moment + ClockFloor.tolerance
    ) { $0.text(0) }
    return text.flatMap(OpeningReason.init(rawValue:))
  }

  /// Keeps the reason for opening a client, which then holds for a working day.
  func keep(
    _ reason: OpeningReason, of author: Author, for client: ClientID, at moment: Int64
  ) throws {
    try connection.run(
      """
      INSERT INTO opening_reason (practitioner, login, client, reason, moment)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET reason = excluded.reason, moment = excluded.moment
      """, author.practitioner, author.loginKey, client, reason.rawValue, moment)
  }

  func forgetReasons(for client: ClientID) throws {
    try connection.run("DELETE FROM opening_reason WHERE client = ?", client)
  }
}
