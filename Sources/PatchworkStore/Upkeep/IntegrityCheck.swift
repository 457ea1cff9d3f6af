import PatchworkCore

extension LocalDirectory {
  /// Reads the whole database and holds it against its own rules.
  ///
  /// - Returns: what is wrong, in SQLite's words; nothing when all is well.
  package func integrityProblems() async throws -> [String] {
    try await upkeep.read { connection in
      var problems = try connection.rows("PRAGMA integrity_check") { $0.text(0) }
        .filter { $0 != "ok" }
      problems += try connection.rows("PRAGMA foreign_key_check") { row in
        worded(
          "row \(row.int64(1)) of \(row.text(0)) names a row of \(row.text(2)) that is not there")
      }
      return try problems + SchemaGuard.differences(of: connection)
    }
  }
}
