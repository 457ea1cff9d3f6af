import PatchworkCore

struct InvolvementTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What `involvement` reads of a row, and how many columns that is.
  static let columns = """
    id, version, client, practitioner, agency, role, first_day, last_day, is_lead, last_contact,
    next_visit, confidential, expected_end
    """
  static let columnCount: Int32 = 13

  // Made once: an import asks these for each row.
  private static let one = "SELECT \(columns) FROM involvement WHERE id = ?"
  private static let ofClient = """
    SELECT \(columns) FROM involvement WHERE client = ? ORDER BY first_day, id
    """
  private static let insertion = """
    INSERT INTO involvement (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The involvement of a row that begins with `columns`.
  static func involvement(_ row: Row) throws -> Involvement {
    Involvement(
      id: row.id(0), version: try row.version(1), client: row.id(2),
      practitioner: row.optionalID(3),
      agency: row.id(4), role: row.text(5), from: try row.date(6),
      until: try row.optionalDate(7), expectedEnd: try row.optionalDate(12), isLead: row.bool(8),
      lastContact: try row.optionalDate(9),
      nextVisit: try row.optionalDate(10), confidential: try row.optionalChoice(11))
  }

  func read(_ id: InvolvementID) throws -> Involvement? {
    try connection.row(Self.one, id, read: Self.involvement)
  }

  /// Every involvement of a client, ended ones included, in order of their first day.
  func of(_ client: ClientID) throws -> WholeInvolvements {
    WholeInvolvements(
      try connection.rows(Self.ofClient, client, read: Self.involvement))
  }

  func insert(_ involvement: Involvement) throws {
    try connection.run(
      Self.insertion, involvement.id, involvement.version, involvement.client,
      involvement.practitioner,
      involvement.agency, involvement.role, involvement.from, involvement.until,
      involvement.isLead, involvement.lastContact, involvement.nextVisit,
      involvement.confidential?.rawValue, involvement.expectedEnd)
  }

  func update(_ involvement: Involvement) throws {
    try connection.run(
      """
      UPDATE involvement SET version = ?, client = ?, practitioner = ?, agency = ?, role = ?,
        first_day = ?, last_day = ?, is_lead = ?, last_contact = ?, next_visit = ?,
        confidential = ?, expected_end = ?
      WHERE id = ?
      """, involvement.version, involvement.client, involvement.practitioner, involvement.agency,
      involvement.role, involvement.from, involvement.until, involvement.isLead,
      involvement.lastContact, involvement.nextVisit, involvement.confidential?.rawValue,
      involvement.expectedEnd, involvement.id)
  }

  /// What a practitioner is or was involved in, in order of identifiers.
  func of(practitioner: PractitionerID) throws -> [Involvement] {
    try connection.rows(
      "SELECT \(Self.columns) FROM involvement WHERE practitioner = ? ORDER BY id", practitioner,
      read: Self.involvement)
  }

  /// Somebody who is involved, as far as it matters for who may open the client.
  struct Party {
    var practitioner: PractitionerID?
    var agency: AgencyID
    var confidential: Confidentiality?
  }

  /// Who is involved with a client on a day. What begins later gives nobody anything yet.
  func parties(to client: ClientID, on day: CivilDate) throws -> [Party] {
    try connection.rows(
      """
      SELECT practitioner, agency, confidential FROM involvement
      WHERE client = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
      """, client, day
    ) { row in
      Party(
        practitioner: row.optionalID(0), agency: row.id(1),
        confidential: try row.optionalChoice(2))
    }
  }

  /// Whether an agency was ever involved with anybody.
  func isAny(at agency: AgencyID) throws -> Bool {
    try connection.row("SELECT 1 FROM involvement WHERE agency = ? LIMIT 1", agency) { _ in true }
      ?? false
  }

  /// What lasts on a day, is an agency's, and is with somebody whose entry says that they work elsewhere.
  func heldElsewhere(for agency: AgencyID, on day: CivilDate) throws -> [Involvement] {
    let ids: [InvolvementID] = try connection.rows(
      """
      SELECT involvement.id FROM involvement
      JOIN practitioner ON practitioner.id = involvement.practitioner
      WHERE involvement.agency = ?1 AND practitioner.agency <> ?1 AND first_day <= ?2
        AND (last_day IS NULL OR last_day >= ?2) ORDER BY involvement.id
      """, agency, day
    ) { $0.id(0) }
    return try ids.compactMap(read)
  }

  func delete(_ id: InvolvementID) throws {
    try connection.run("DELETE FROM involvement WHERE id = ?", id)
  }

  /// The names of the people in a client's network who are away.
  ///
  /// - Parameter condition: leaves some out by a condition on `involvement.practitioner`.
  func away(
    from client: ClientID, on day: CivilDate, except practitioner: PractitionerID,
    where condition: String
  ) throws -> [PersonName] {
    try connection.rows(
      """
      SELECT DISTINCT given, middle, practitioner.family FROM involvement
      JOIN practitioner ON practitioner.id = involvement.practitioner
      JOIN leave ON leave.practitioner = involvement.practitioner
      WHERE involvement.client = ?1 AND involvement.first_day <= ?2
        AND (involvement.last_day IS NULL OR involvement.last_day >= ?2)
        AND leave.first_day <= ?2 AND leave.last_day >= ?2 AND involvement.practitioner <> ?3
        AND \(condition)
      ORDER BY practitioner.family
      """, client, day, practitioner
    ) { row in row.personName(0) }
  }

  /// The kinds of all agencies that were ever involved with a client.
  func kindsOfAgency(of client: ClientID) throws -> [Agency.Kind] {
    try connection.rows(
      """
      SELECT DISTINCT kind FROM involvement JOIN agency ON agency.id = agency
      WHERE client = ?
      """, client
    ) { try $0.choice(0) }
  }
}
