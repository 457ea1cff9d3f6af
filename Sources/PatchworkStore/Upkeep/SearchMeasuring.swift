import PatchworkCore
import PatchworkExchange

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

/// All rows of a CSV file that fits in memory, its header first.
package func readCSV(path: String) throws -> [[String]] {
  let reader = try openCSV(path: path)
  var rows: [[String]] = []
  var record = CSVRecord()
  while try reader.next(&record) { rows.append(record.fields) }
  return rows
}

private func openCSV(path: String) throws -> CSVReader {
  guard let reader = try CSVReader(path: path) else {
    throw DirectoryError.cannotOpen(path: path, reason: "there is no such file")
  }
  return reader
}

/// The clients of a file, one after the other.
package final class RegisterRows {
  private let reader: CSVReader
  private var record = CSVRecord()
  private let columns: [Int]

  /// - Throws: when there is no such file, or it lacks a column.
  package init(path: String) throws {
    reader = try openCSV(path: path)
    guard try reader.next(&record) else {
      throw DirectoryError.cannotOpen(path: path, reason: "it is empty")
    }
    let header = record.fields
    columns = try ["id", "given", "family", "dob"].map { name in
      guard let column = header.firstIndex(of: name) else {
        throw DirectoryError.cannotOpen(path: path, reason: "it has no column \(name)")
      }
      return column
    }
  }

  /// - Returns: nil behind the last client.
  package func next() throws
    -> (identifier: String, given: String, family: String, birth: String)?
  {
    guard try reader.next(&record) else { return nil }
    let fields = record.fields
    let values = columns.map { $0 < fields.count ? fields[$0] : "" }
    return (values[0], values[1], values[2], values[3])
  }
}
