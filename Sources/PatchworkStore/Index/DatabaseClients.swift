import PatchworkCore
import PatchworkSearch

/// Reads from the database what the index keeps.
struct DatabaseClients {
  let connection: Connection

  func clientCount() throws -> Int {
    try connection.row("SELECT count(*) FROM client") { $0.int(0) } ?? 0
  }

  /// Hands over every client but those who are guarded, in the order of identifiers, from three tables read
  /// side by side.
  func forEachClient(_ body: (IndexedClient) throws -> Void) throws {
    let names = try SideTable(
      "SELECT client, kind, given, middle, family FROM client_name ORDER BY client, position",
      connection)
    let addresses = try SideTable(
      "SELECT client, postcode, last_day, line FROM address ORDER BY client, position", connection)
    defer {
      names.close()
      addresses.close()
    }
    try connection.forEachRow(
      """
      SELECT id, birth, nhs_number, household FROM client
      WHERE id NOT IN (\(IndexReading.guardedClients)) ORDER BY id
      """
    ) { row in
      var client = IndexedClient(id: row.int64(0))
      client.birth = BirthDate(row.text(1))
      client.nhsNumber = row.isNull(2) ? nil : row.int64(2)
      client.household = row.isNull(3) ? nil : row.int64(3)
      try names.forEachRow(of: client.id) { row in
        client.names.append(
          PersonName(
            kind: PersonName.Kind(rawValue: row.text(1)) ?? .alias, given: row.text(2),
            middle: row.text(3), family: row.text(4)))
      }
      try addresses.forEachRow(of: client.id) { row in
        if row.isNull(2) { client.lines.append(row.text(3)) }
        guard let postcode = Postcode(row.text(1)) else { return }
        client.postcodes.append((postcode, !row.isNull(2)))
      }
      try body(client)
    }
  }
}

/// Rows of a table ordered by client, read along with the clients.
private final class SideTable {
  private let statement: Statement
  private var hasRow: Bool

  init(_ sql: String, _ connection: Connection) throws {
    statement = try connection.prepared(sql)
    hasRow = try statement.step()
  }

  func forEachRow(of client: Int64, _ body: (Row) throws -> Void) throws {
    let row = Row(statement)
    while hasRow, row.int64(0) < client { hasRow = try statement.step() }
    while hasRow, row.int64(0) == client {
      try body(row)
      hasRow = try statement.step()
    }
  }

  func close() { statement.reset() }
}
