import PatchworkCore

extension LocalDirectory: RecordExchange {
  package func stage<Report: Sendable>(
    from source: RecordSource?,
    _ body: @Sendable (any StagingRegister) throws -> StagingEnd<Report>
  ) async throws -> Report {
    await settle()
    do {
      let report = try await changing { session in
        try session.require(.exchange)
        if try session.records.settings.isPractice() {
          throw DirectoryError.notAllowed(
            reason: worded(
              """
              This is the practice area, where everybody is made up. Nothing was imported. Import \
              into a directory of its own with --database.
              """))
        }
        // Enough of the database in memory that millions of look-ups need not go to the disk.
        let connection = session.records.connection
        // A size below zero is in KiB: 256 MiB here, and after it what SQLite begins with.
        try connection.execute("PRAGMA cache_size = -262144")
        defer { try? connection.execute("PRAGMA cache_size = -2000") }
        let rights = try ImportedRights(session)
        let shields = try ImportedShields(session)
        switch try body(
          StagedRecords(
            session.records, from: try source.map(session.records.sources.known),
            today: session.today, guarding: try GuardedNetworks(session)))
        {
        case .undo(let report): throw Undone(report: report)
        case .apply(let report, let counts):
          try rights.settle()
          try shields.settle()
          try session.noteImport(of: counts)
          return report
        }
      }
      _ = try? await upkeep.writeQuietly { try $0.emptyLog() }
      return report
    } catch let undone as Undone<Report> {
      return undone.report
    }
  }

  package func extract<Value: Sendable>(
    shieldedPlaces: Bool, _ body: @escaping @Sendable (any RecordStream) throws -> Value
  ) async throws -> Value {
    // Before a record is read: what went out is known even if the program is stopped on the way.
    var withholdsPlaces = true
    if isWritable {
      let part = try await changing { session in
        try session.require(.exchange)
        return try GuardedExport(session).begin(shieldedPlaces: shieldedPlaces)
      }
      guard part != .asked else {
        throw DirectoryError.invalid(
          field: .request,
          rule: worded(
            """
            the other records stewards have been asked; run it again once one has agreed. Without \
            the places of shielded clients it can be made at once. Nothing was exported
            """))
      }
      withholdsPlaces = part == .withoutPlaces
    } else {
      // Who may only read the file has it whole already.
      withholdsPlaces = try await asking { try !$0.holdsTheFile }
    }
    let withholds = withholdsPlaces
    return try await asking { session in
      try session.require(.exchange)
      return try body(try StoredRecords(session.records, withholdsPlaces: withholds))
    }
  }
}

/// Leaves the transaction, so that nothing that was staged in it is kept.
private struct Undone<Report: Sendable>: Error {
  let report: Report
}

private struct ImportDetails: Codable {
  var words: String
  /// Records added and changed, by list.
  var addedAndChanged: [String: [Int]]
}

extension Session {
  fileprivate func noteImport(of counts: [String: StagedCounts]) throws {
    // What held nothing new is no change for anybody to hear of.
    guard counts.values.contains(where: { $0.added + $0.changed > 0 }) else { return }
    try records.changes.insertBulk(words: Phrase("Imported").english, at: moment)
    let details = ImportDetails(
      words: Phrase("Imported").english,
      addedAndChanged: counts.mapValues { [$0.added, $0.changed] })
    try note(.change, details: try json(details))
  }
}
