import PatchworkCore

extension LocalDirectory {
  /// Reads a folder of CSV files into the directory: all of it or nothing.
  ///
  /// Records are known again by the source's own identifiers, so that importing the same files
  /// twice changes nothing the second time. Files are streamed; memory does not grow with them.
  /// - Parameter progress: called every few thousand rows, on the thread that imports.
  /// - Throws: `DirectoryError` when a file or the database cannot be read or written, or when the
  ///   asker may not import; that is recorded. Bad rows are no error: the report lists them.
  package func importFolder(
    _ folder: String, options: ImportOptions = ImportOptions(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    await settle()
    do {
      let report = try await changing { session in
        try session.require(.exchange)
        if try session.records.settings.isPractice() {
          throw DirectoryError.notAllowed(
            reason: "This is the practice area, where everybody is made up. Nothing was imported. "
              + "Import into a directory of its own with --database.")
        }
        // Enough of the database in memory that millions of look-ups need not go to the disk.
        let connection = session.records.connection
        try connection.execute("PRAGMA cache_size = -262144")
        defer { try? connection.execute("PRAGMA cache_size = -2000") }
        var importing = try ImportSession(folder, options, session, progress)
        return try importing.run()
      }
      _ = try? await upkeep.writeQuietly { try $0.emptyLog() }
      return report
    } catch let notKept as ImportSession.NotKept {
      return notKept.report
    }
  }
}
