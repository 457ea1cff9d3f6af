import PatchworkCore

/// The sides of family links that a list has told so far.
struct NamedLinks {
  private let connection: Connection

  /// Begins a list; the one before it is over.
  init(_ connection: Connection) throws {
    self.connection = connection
    // In a file of SQLite's own: there may be millions.
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS named_link (
        client INTEGER, relative INTEGER, PRIMARY KEY (client, relative)
      ) STRICT, WITHOUT ROWID;
      DELETE FROM temp.named_link
      """)
  }

  func name(_ link: Relationship) throws {
    try connection.run(
      "INSERT INTO temp.named_link (client, relative) VALUES (?, ?) ON CONFLICT DO NOTHING",
      link.client, link.relative)
  }

  func isNamed(from client: ClientID, to relative: ClientID) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM temp.named_link WHERE client = ? AND relative = ?", client, relative
    ) { _ in true } ?? false
  }
}
