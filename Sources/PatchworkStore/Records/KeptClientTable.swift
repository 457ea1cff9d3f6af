import PatchworkCore

/// The clients whose adder took them back, and who stay for the people who work with them in confidence.
struct KeptClientTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Who took a client back, and when in seconds since 1 January 1970.
  struct Row: Codable, Hashable {
    var author: PractitionerID
    var moment: Int64
  }

  func has(_ client: ClientID) throws -> Bool { try read(client) != nil }

  /// The identifiers of all of them; few, since it takes a slip and a hidden service.
  func everybody() throws -> Set<Int64> {
    Set(try connection.rows("SELECT client FROM kept_client") { $0.int64(0) })
  }

  /// Nil where nobody took the client back.
  func read(_ client: ClientID) throws -> Row? {
    try connection.row("SELECT author, moment FROM kept_client WHERE client = ?", client) {
      Row(author: $0.id(0), moment: $0.int64(1))
    }
  }

  func insert(_ client: ClientID, _ row: Row) throws {
    try connection.run(
      "INSERT OR IGNORE INTO kept_client (client, author, moment) VALUES (?, ?, ?)", client,
      row.author, row.moment)
  }

  func delete(_ client: ClientID) throws {
    try connection.run("DELETE FROM kept_client WHERE client = ?", client)
  }
}
