import PatchworkCore

/// The clients whose adder took them back, and who stay for the people who work with them in confidence.
struct KeptClientTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The identifiers of all of them; few, since it takes a slip and a hidden service.
  func everybody() throws -> Set<Int64> {
    Set(try connection.rows("SELECT client FROM kept_client") { $0.int64(0) })
  }

  /// Who took a client back; nil where nobody did.
  func author(of client: ClientID) throws -> PractitionerID? {
    try connection.row("SELECT author FROM kept_client WHERE client = ?", client) { $0.id(0) }
  }

  func insert(_ client: ClientID, by author: PractitionerID, at moment: Int64) throws {
    try connection.run(
      "INSERT OR IGNORE INTO kept_client (client, author, moment) VALUES (?, ?, ?)", client, author,
      moment)
  }
}
