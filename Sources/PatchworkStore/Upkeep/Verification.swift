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

  /// How far the record of activity goes.
  package func activityHead() async throws -> ActivityHead {
    await settle()
    return try await upkeep.read { try ActivityTable($0).head() }
  }
}
