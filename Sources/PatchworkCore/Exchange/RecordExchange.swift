/// A directory that takes records from other systems and hands them out. It knows records by the
/// identifiers that those systems give them, and no form of file.
///
/// The asker's right is asked first, and a refusal recorded.
package protocol RecordExchange: Sendable {
  /// Stages records in one transaction, which is then applied whole or undone whole.
  ///
  /// - Parameters:
  ///   - source: whose identifiers the records have; nil for files that name none.
  ///   - body: stages records, and says what becomes of them.
  /// - Throws: `DirectoryError` when the asker may not import or the database cannot be written, and
  ///   what `body` throws. Nothing is kept then.
  func stage<Report: Sendable>(
    from source: RecordSource?,
    _ body: @Sendable (any StagingRegister) throws -> StagingEnd<Report>
  ) async throws -> Report

  /// Hands out every record as it stands at one moment. Recorded before the first one.
  ///
  /// - Parameter shieldedPlaces: whether the places of shielded clients are handed out too, which takes
  ///   the word of another records steward.
  /// - Throws: `DirectoryError` when the asker may not export or the database cannot be read, and
  ///   what `body` throws.
  func extract<Value: Sendable>(
    shieldedPlaces: Bool, _ body: @escaping @Sendable (any RecordStream) throws -> Value
  ) async throws -> Value

  /// The sources from which records came, files that name none first; without those from which nothing did.
  func recordSources() async throws -> [RecordSourceSummary]

  /// Says that the identifiers in files without a source are those of a source.
  ///
  /// - Returns: how many records have one.
  func nameSource(_ source: RecordSource) async throws -> Int
}

/// What becomes of the records that were staged.
package enum StagingEnd<Report: Sendable>: Sendable {
  /// They are kept. The counts are by the names that their system has for its lists of records.
  case apply(Report, counts: [String: StagedCounts])
  /// None is kept: this was a preview, or not every record could be staged.
  case undo(Report)
}

/// How many records of one list were staged.
package struct StagedCounts: Hashable, Sendable {
  package var added = 0
  /// Those that were there and differed.
  package var changed = 0

  package init(added: Int = 0, changed: Int = 0) {
    self.added = added
    self.changed = changed
  }
}
