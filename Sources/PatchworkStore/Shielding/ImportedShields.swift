import PatchworkCore

/// What a file that shields clients leaves to do: as with any other shielding, what is open about them is
/// withdrawn, and those who work with them and records stewards hear of it. Clients who come with the file
/// have nothing open, and nobody who could have heard.
struct ImportedShields {
  private let session: Session
  private let before: Set<Int64>
  private let lastClient: Int64
  private var records: Records { session.records }

  /// Remembers, before anything is read, who is shielded and who is held.
  init(_ session: Session) throws {
    self.session = session
    before = try session.records.shields.everybody()
    lastClient =
      try session.records.connection.row("SELECT coalesce(max(id), 0) FROM client") {
        $0.int64(0)
      } ?? 0
  }

  /// After the last row.
  func settle() throws {
    let new = try records.shields.everybody().subtracting(before).filter { $0 <= lastClient }
    for client in new.sorted().map(ClientID.init(rawValue:)) {
      _ = try Withdrawing(session).withdrawOpen(about: client)
      _ = try GuardedTelling(session).tell(.shield, of: client)
    }
  }
}
