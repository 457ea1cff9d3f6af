import PatchworkCore

extension LocalDirectory {
  /// Reads the record of activity from its beginning, entry by entry, and holds each against its
  /// hash. Memory does not grow with the record.
  ///
  /// A person who can write the file can also compute every hash anew; what they cannot change is a
  /// head that was published elsewhere before. Hold the record against those that the log has.
  ///
  /// - Parameter heads: heads published earlier, in any order.
  package func verifyActivity(
    against heads: [ActivityHead] = []
  ) async throws -> ActivityVerdict {
    try await upkeep.read { connection in
      try connection.snapshot {
        let verdict = try ActivityTable(connection).verify(against: heads)
        guard case .sound(let head) = verdict else { return verdict }
        let found = try RightsReconciling(Records(connection)).contradictions()
        return found.isEmpty ? verdict : .contradicted(head, found)
      }
    }
  }

  /// Where entries were given up by putting a backup back: their numbers, and when.
  package func givenUpEntries() async throws -> [(numbers: ClosedRange<Int64>, on: LocalMoment)] {
    try await upkeep.read { connection in
      try connection.rows(
        """
        SELECT \(ActivityRow.columns) FROM activity
        WHERE kind = 'rights' AND details GLOB '{"restored":*' ORDER BY sequence
        """
      ) { row in (GivenUpEntries(ActivityRow(row))?.restored, row.moment(1)) }
    }.compactMap { given, moment in
      guard let given, given.first <= given.last else { return nil }
      return (given.first...given.last, moment)
    }
  }

  /// How far the record of activity goes.
  package func activityHead() async throws -> ActivityHead {
    await settle()
    return try await upkeep.read { try ActivityTable($0).head() }
  }
}
