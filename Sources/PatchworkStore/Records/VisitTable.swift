import PatchworkCore

/// The days on which clients were seen.
struct VisitTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The days since one on which a client was seen, the earliest first.
  func of(_ client: ClientID, since day: CivilDate) throws -> [Visit] {
    try connection.rows(
      """
      SELECT involvement, day FROM visit
      WHERE involvement IN (SELECT id FROM involvement WHERE client = ?) AND day >= ?
      ORDER BY day, involvement
      """, client, day
    ) { row in Visit(involvement: row.id(0), day: try row.date(1)) }
  }

  func days(of involvement: InvolvementID) throws -> [CivilDate] {
    try connection.rows("SELECT day FROM visit WHERE involvement = ? ORDER BY day", involvement) {
      try $0.date(0)
    }
  }

  /// Stores a day unless it is stored already.
  func insert(_ visit: Visit) throws {
    try connection.run(
      "INSERT OR IGNORE INTO visit (involvement, day) VALUES (?, ?)", visit.involvement, visit.day)
  }

  func delete(_ visit: Visit) throws {
    try connection.run(
      "DELETE FROM visit WHERE involvement = ? AND day = ?", visit.involvement, visit.day)
  }
}
