import PatchworkCore
import PatchworkSearch

/// What the record of changes says of the index: which state it was made of, and what it lacks.
struct IndexReading {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What the index keeps of a client: of a shielded one nothing that tells where they are, so that
  /// no search can find out.
  func indexed(_ id: ClientID) throws -> IndexedClient? {
    guard let client = try ClientTable(connection).read(id) else { return nil }
    return IndexedClient(
      try ShieldTable(connection).isShielded(id) ? client.withoutWhereabouts : client)
  }

  /// Clients whom only some queries find: they are shielded, or their adder took them back. No file holds
  /// them, since what is counted in it would tell that they exist.
  static let guardedClients = "SELECT client FROM shield UNION SELECT client FROM kept_client"

  /// What the index keeps of everybody who is guarded.
  func guarded() throws -> [IndexedClient] {
    try connection.rows(Self.guardedClients) { ClientID(rawValue: $0.int64(0)) }.compactMap(indexed)
  }

  func isGuarded(_ id: ClientID) throws -> Bool {
    try connection.row("SELECT 1 WHERE ? IN (\(Self.guardedClients))", id) { _ in true } ?? false
  }

  /// Whether any of some clients is guarded since a place in the record of changes, shielded by a steward or
  /// by merging, or taken back, so that an index of that time holds what it must not.
  func wasGuarded(anyOf clients: [ClientID], since sequence: Int64) throws -> Bool {
    let then =
      try connection.row("SELECT moment FROM change WHERE sequence = ?", sequence) { $0.int64(0) }
      ?? 0
    return try clients.contains { client in
      try connection.row(
        """
        SELECT 1 FROM shield WHERE client = ?1 AND (after_change >= ?2 OR EXISTS (
          SELECT 1 FROM client_merge
          WHERE survivor = ?1 AND taken_apart IS NULL AND client_merge.moment >= ?3))
        UNION ALL SELECT 1 FROM kept_client WHERE client = ?1 AND moment >= ?3
        LIMIT 1
        """, client, sequence, then
      ) { _ in true } ?? false
    }
  }

  /// Whether somebody was shielded, or merged with who is, by the changes after a place in their record.
  func hidesAnybody(since sequence: Int64) throws -> Bool {
    guard try ChangeTable(connection).last() > sequence else { return false }
    if let changed = try clientsChanged(since: sequence) {
      return try wasGuarded(anyOf: changed.clients, since: sequence)
    }
    // An import shields too.
    return try connection.row("SELECT 1 FROM shield WHERE after_change >= ? LIMIT 1", sequence) {
      _ in true
    } ?? false
  }

  /// What an index made of the present state covers.
  func origin() throws -> IndexFormat.Origin {
    let sequence = try ChangeTable(connection).last()
    return IndexFormat.Origin(database: try fingerprint(at: sequence), sequence: sequence)
  }

  /// A number that two databases, or two histories of one, hardly share: of the change at a place
  /// and of the first client, whose identifier is random.
  func fingerprint(at sequence: Int64) throws -> UInt64 {
    let change = try connection.row(
      "SELECT moment, practitioner, words, subject FROM change WHERE sequence = ?", sequence
    ) { "\($0.int64(0)) \($0.int64(1)) \($0.text(2)) \($0.int64(3))" }
    let first = try connection.row("SELECT min(id) FROM client") { $0.int64(0) }
    let text = "\(sequence) \(change ?? "none") \(first ?? 0)"
    return Array(text.utf8).withUnsafeBytes { IndexFormat.checksum($0) }
  }

  /// The clients whose own records changed after a place in the record of changes; nil when more
  /// changed than is listed.
  func clientsChanged(since sequence: Int64) throws -> (last: Int64, clients: [ClientID])? {
    let rows = try connection.rows(
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
