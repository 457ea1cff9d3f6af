import PatchworkCore
import PatchworkSearch

/// Reads from the database what the index keeps.
struct DatabaseClients {
  let connection: Connection

  func clientCount() throws -> Int {
    try connection.row("SELECT count(*) FROM client") { $0.int(0) } ?? 0
  }

  /// Hands over every client in the order of identifiers, from three tables read side by side.
  func forEachClient(_ body: (IndexedClient) throws -> Void) throws {
    let names = try SideTable(
      "SELECT client, kind, given, middle, family FROM client_name ORDER BY client, position",
      connection)
    let addresses = try SideTable(
      "SELECT client, postcode, last_day FROM address ORDER BY client, position", connection)
    defer {
      names.close()
      addresses.close()
    }
    try connection.forEachRow(
      """
      SELECT id, birth, nhs_number, household,
        EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id)
      FROM client ORDER BY id
      """
    ) { row in
      var client = IndexedClient(id: row.int64(0))
      client.birth = BirthDate(row.text(1))
      client.nhsNumber = row.isNull(2) ? nil : row.int64(2)
      let isShielded = row.bool(4)
      client.household = isShielded || row.isNull(3) ? nil : row.int64(3)
      try names.forEachRow(of: client.id) { row in
        client.names.append(
          PersonName(
            kind: PersonName.Kind(rawValue: row.text(1)) ?? .alias, given: row.text(2),
            middle: row.text(3), family: row.text(4)))
      }
      try addresses.forEachRow(of: client.id) { row in
        guard !isShielded, let postcode = Postcode(row.text(1)) else { return }
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

extension Connection {
  /// What the index keeps of a client: of a shielded one nothing that tells where they are, so that
  /// no search can find out.
  func indexed(_ id: ClientID) throws -> IndexedClient? {
    guard let client = try client(id) else { return nil }
    return IndexedClient(try isShielded(id) ? client.withoutWhereabouts : client)
  }

  /// What an index made of the present state covers.
  func indexOrigin() throws -> IndexFormat.Origin {
    let sequence = try row("SELECT max(sequence) FROM change") { $0.int64(0) } ?? 0
    return IndexFormat.Origin(database: try fingerprint(at: sequence), sequence: sequence)
  }

  /// A number that two databases, or two histories of one, hardly share: of the change at a place
  /// and of the first client, whose identifier is random.
  func fingerprint(at sequence: Int64) throws -> UInt64 {
    let change = try row(
      "SELECT moment, practitioner, words, subject FROM change WHERE sequence = ?", sequence
    ) { "\($0.int64(0)) \($0.int64(1)) \($0.text(2)) \($0.int64(3))" }
    let first = try row("SELECT min(id) FROM client") { $0.int64(0) }
    let text = "\(sequence) \(change ?? "none") \(first ?? 0)"
    return Array(text.utf8).withUnsafeBytes { IndexFormat.checksum($0) }
  }

  /// The clients whose own records changed after a place in the record of changes; nil when more
  /// changed than is listed.
  func clientsChanged(since sequence: Int64) throws -> (last: Int64, clients: [ClientID])? {
    let rows = try rows(
      """
      SELECT sequence, client, subject, subject IS NULL AND client IS NULL
        AND changed_practitioner IS NULL AND changed_agency IS NULL, relative
      FROM change WHERE sequence > ? ORDER BY sequence
      """, sequence
    ) {
      (
        sequence: $0.int64(0), client: $0.int64(1), subject: $0.int64(2), isBulk: $0.bool(3),
        relative: $0.int64(4)
      )
    }
    guard !rows.contains(where: \.isBulk) else { return nil }
    // A change of a client's own record names another where the two were merged or taken apart.
    let clients = rows.filter { $0.client != 0 && $0.client == $0.subject }
      .flatMap { $0.relative == 0 ? [$0.client] : [$0.client, $0.relative] }
    return (
      rows.last?.sequence ?? sequence, Set(clients.map(ClientID.init(rawValue:))).sorted()
    )
  }
}
