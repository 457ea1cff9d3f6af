import PatchworkCore

/// Numbers that somebody outside an agency says have replaced others, until they are settled.
struct NumberReportTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  struct Row: Hashable {
    var id: NumberReportID
    var owner: PractitionerID
    var point: ContactPointID
    var value: String
    var author: PractitionerID
    var moment: Int64
  }

  private static let columns = "id, practitioner, contact_point, value, author, moment"

  private static func row(_ row: PatchworkStore.Row) throws -> Row {
    Row(
      id: row.id(0), owner: row.id(1), point: row.id(2), value: row.text(3), author: row.id(4),
      moment: row.int64(5))
  }

  func read(_ id: NumberReportID) throws -> Row? {
    try connection.row(
      "SELECT \(Self.columns) FROM reported_number WHERE id = ?", id, read: Self.row)
  }

  /// The reports about somebody's numbers, the oldest first.
  func of(_ owner: PractitionerID) throws -> [Row] {
    try connection.rows(
      "SELECT \(Self.columns) FROM reported_number WHERE practitioner = ? ORDER BY id", owner,
      read: Self.row)
  }

  /// Those of an agency who have no account of their own, and of whom something was reported.
  func ownersWithoutAccount(at agency: AgencyID) throws -> [PractitionerID] {
    try connection.rows(
      """
      SELECT DISTINCT practitioner FROM reported_number
      JOIN practitioner AS owner ON owner.id = practitioner WHERE owner.agency = ?
        AND practitioner NOT IN (SELECT practitioner FROM account)
        AND practitioner NOT IN (SELECT practitioner FROM access_token WHERE revoked IS NULL)
      """, agency
    ) { $0.id(0) }
  }

  func insert(_ report: Row) throws -> NumberReportID {
    let id: NumberReportID = try IdentifierMint.nextID(in: "reported_number", of: connection)
    try connection.run(
      """
      INSERT INTO reported_number (id, practitioner, contact_point, value, author, moment)
      VALUES (?, ?, ?, ?, ?, ?)
      """, id, report.owner, report.point, report.value, report.author, report.moment)
    return id
  }

  func delete(_ id: NumberReportID) throws {
    try connection.run("DELETE FROM reported_number WHERE id = ?", id)
  }

  /// Drops what was said of a contact point that was settled.
  func deleteAll(about point: ContactPointID) throws {
    try connection.run("DELETE FROM reported_number WHERE contact_point = ?", point)
  }
}
