import Glibc
import PatchworkCore

extension RecordExchange {
  /// Reads a folder of CSV files into the directory: all of it or nothing.
  ///
  /// Records are known again by the identifiers that their source gives them, so that importing the same files
  /// twice changes nothing the second time. Files are streamed; memory does not grow with them.
  /// - Parameter progress: called every few thousand rows, on the thread that imports.
  /// - Throws: `DirectoryError` when a file or the database cannot be read or written, or when the
  ///   asker may not import. Bad rows are no error: the report lists them.
  package func importFolder(
    _ folder: String, options: ImportOptions = ImportOptions(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await stage(from: options.source) { register in
      var folderImport = try FolderImport(of: folder, into: register, options, progress)
      return try folderImport.run()
    }
  }

  /// Writes the directory as the CSV files that `importFolder` reads, as it stands at one moment.
  ///
  /// The same directory always gives the same bytes, and so does a directory imported from them.
  /// - Parameter shieldedPlaces: whether the places of shielded clients are written too, which takes the
  ///   word of another records steward. A mark stands for them otherwise, which an import leaves alone.
  /// - Returns: how many rows each file has.
  package func exportFolder(
    _ folder: String, shieldedPlaces: Bool = false
  ) async throws -> [(file: ExchangeFile, rows: Int)] {
    // For its owner alone: an export holds everything.
    if mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw DirectoryError.cannotOpen(path: folder, reason: String(cString: strerror(errno)))
    }
    return try await extract(shieldedPlaces: shieldedPlaces) { records in
      try FolderExport(to: folder).run(from: records)
    }
  }
}
