import PatchworkCore

/// What a benchmark needs to know beyond the `Directory` port.
extension LocalDirectory {
  /// Builds the search index now; seconds are measured by the caller.
  package func buildSearchIndex() async throws { try searchIndex.build() }

  package func clientCount() async throws -> Int {
    try await upkeep.read { try DatabaseClients(connection: $0).clientCount() }
  }

  /// How many bytes the search index takes on disk.
  package var searchIndexBytes: Int { searchIndex.byteCount }

  /// The identifiers that clients had in the files they were imported from.
  package func sourceIdentifiers(of clients: [ClientID]) async throws -> [String] {
    try await upkeep.read { connection in
      try clients.map { id in
        try connection.row("SELECT source_id FROM client WHERE id = ?", id) { $0.text(0) } ?? ""
      }
    }
  }

  /// The client that had an identifier in the files they were imported from.
  package func importedClient(_ identifier: String) async throws -> Client? {
    try await upkeep.read { connection in
      let id: ClientID? = try connection.row(
        "SELECT id FROM client WHERE source_id = ?", identifier
      ) { $0.id(0) }
      return try id.flatMap { try ClientTable(connection).read($0) }
    }
  }
}
