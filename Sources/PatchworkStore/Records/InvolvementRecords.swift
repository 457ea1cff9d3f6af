import PatchworkCore

/// How involvements are kept.
extension Connection {
  private static let involvementColumns = """
    id, version, client, practitioner, agency, role, first_day, last_day, is_lead, last_contact,
    next_visit, confidential, expected_end
    """

  private func involvement(_ row: Row) throws -> Involvement {
    Involvement(
      id: row.id(0), version: try row.version(1), client: row.id(2),
      practitioner: row.optionalID(3),
      agency: row.id(4), role: row.text(5), from: try row.date(6),
      until: try row.optionalDate(7), expectedEnd: try row.optionalDate(12), isLead: row.bool(8),
      lastContact: try row.optionalDate(9),
      nextVisit: try row.optionalDate(10), confidential: try row.optionalChoice(11))
  }

  func involvement(_ id: InvolvementID) throws -> Involvement? {
    try row(
      "SELECT \(Self.involvementColumns) FROM involvement WHERE id = ?", id, read: involvement)
  }

  /// Every involvement of a client, ended ones included, in order of their first day.
  func involvements(of client: ClientID) throws -> [Involvement] {
    try rows(
      """
      SELECT \(Self.involvementColumns) FROM involvement WHERE client = ? ORDER BY first_day, id
      """, client, read: involvement)
  }

  func insert(_ involvement: Involvement) throws {
    try run(
      """
      INSERT INTO involvement (\(Self.involvementColumns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, involvement.id, involvement.version, involvement.client, involvement.practitioner,
      involvement.agency, involvement.role, involvement.from, involvement.until,
      involvement.isLead, involvement.lastContact, involvement.nextVisit,
      involvement.confidential?.rawValue, involvement.expectedEnd)
  }

  func update(_ involvement: Involvement) throws {
    try run(
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
}
