import PatchworkCore

/// What a benchmark needs to know beyond the `Directory` port.
extension LocalDirectory {
  /// Builds the search index now; seconds are measured by the caller.
  package func buildSearchIndex() async throws { try searchIndex.build() }

  /// How many clients there are.
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
}

/// All rows of a CSV file that fits in memory, its header first.
package func readCSV(path: String) throws -> [[String]] {
  guard let reader = try CSVReader(path: path) else {
    throw DirectoryError.cannotOpen(path: path, reason: "there is no such file")
  }
  var rows: [[String]] = []
  var record = CSVRecord()
  while try reader.next(&record) { rows.append(record.fields) }
  return rows
}
