import PatchworkCore

/// Which clients are archived.
struct ArchiveTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Since when a client is archived; nil for one who is not.
  func since(_ client: ClientID) throws -> CivilDate? {
    try connection.row("SELECT day FROM archived_client WHERE client = ?", client) {
      try $0.date(0)
    }
  }

  /// Whether nobody is archived.
  var isEmpty: Bool {
    get throws { try connection.row("SELECT 1 FROM archived_client LIMIT 1") { _ in true } == nil }
  }

  /// Whether a client is out of somebody's sight: archived, and never one of their own.
  func hides(_ client: ClientID, from practitioner: PractitionerID?) throws -> Bool {
    try connection.row(
      """
      SELECT 1 FROM archived_client WHERE client = ?1 AND NOT EXISTS (
        SELECT 1 FROM involvement WHERE involvement.client = ?1 AND practitioner = ?2)
      """, client, practitioner ?? .unassigned
    ) { _ in true } ?? false
  }

  func insert(_ client: ClientID, on day: CivilDate) throws {
    try connection.run(
      "INSERT OR REPLACE INTO archived_client (client, day) VALUES (?, ?)", client, day)
  }

  /// Takes a client out of the archive, because something happens with them again.
  func bringBack(_ client: ClientID) throws {
    try connection.run("DELETE FROM archived_client WHERE client = ?", client)
  }
}
