import PatchworkCore

extension LocalDirectory {
  /// Reads a folder of CSV files into the directory: all of it or nothing.
  ///
  /// Records are known again by the source's own identifiers, so that importing the same files
  /// twice changes nothing the second time. Files are streamed; memory does not grow with them.
  /// - Parameter progress: called every few thousand rows, on the thread that imports.
  /// - Throws: `DirectoryError` when a file or the database cannot be read or written. Bad rows
  ///   are no error: the report lists them.
  public func importFolder(
    _ folder: String, options: ImportOptions = ImportOptions(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    let moment = Store.now()
    return try await store.write { connection in
      if try connection.isPractice() {
        throw DirectoryError.notAllowed(
          reason: "This is the practice area, where everybody is made up. Nothing was imported. "
            + "Import into a directory of its own with --database.")
      }
      // Enough of the database in memory that ten million look-ups need not go to the disk.
      try connection.execute("PRAGMA cache_size = -262144")
      defer { try? connection.execute("PRAGMA cache_size = -2000; PRAGMA wal_checkpoint") }
      var session = try ImportSession(folder, options, connection, moment, progress)
      return try session.run()
    }
  }
}

/// One import, from the first file to the commit.
struct ImportSession {
  private let connection: Connection
  private let options: ImportOptions
  private let moment: Int64
  private let today: CivilDate
  private let progress: @Sendable (ImportProgress) -> Void
  private let inputs: [(file: ExchangeFile, reader: CSVReader)]
  private let totalBytes: Int64
  private var report = ImportReport()
  private var rejects: CSVWriter?

  private static let rowsBetweenProgress = 4_096

  /// Leaves the transaction without keeping what was done in it.
  private struct NotKept: Error {}

  init(
    _ folder: String, _ options: ImportOptions, _ connection: Connection, _ moment: Int64,
    _ progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws {
    self.connection = connection
    self.options = options
    self.moment = moment
    self.progress = progress
    today = UnitedKingdomTime.moment(moment).date
    inputs = try ExchangeFile.allCases.compactMap { file in
      try CSVReader(path: "\(folder)/\(file.fileName)").map { (file, $0) }
    }
    guard !inputs.isEmpty else {
      let names = ExchangeFile.allCases.map(\.fileName).joined(separator: ", ")
      throw DirectoryError.cannotOpen(path: folder, reason: "it holds none of \(names)")
    }
    totalBytes = inputs.reduce(0) { $0 + $1.reader.size }
  }

  mutating func run() throws -> ImportReport {
    do {
      try connection.write {
        for (file, reader) in inputs { try take(file, from: reader) }
        try rejects?.flush()
        let isGood = report.badCount == 0 || options.skipsBadRows
        if options.isDryRun || !isGood { throw NotKept() }
        try connection.recordBulkChange(words: "Imported", at: moment)
      }
      report.wasImported = true
    } catch is NotKept {}
    return report
  }

  private mutating func take(_ file: ExchangeFile, from reader: CSVReader) throws {
    report.files.append((file, ImportReport.Counts()))
    var fields: [String] = []
    guard let header = try readHeader(of: file, from: reader, into: &fields) else { return }
    var importer = try file.importer.init(header, into: connection, today: today)
    var lines: [[String]: Int] = [:]
    while true {
      do {
        guard try reader.next(into: &fields) else { break }
        if fields == [""] { continue }
        count { $0.rows += 1 }
        guard fields.count == header.count else {
          throw RowProblem(
            column: "", value: "",
            rule: "the row has \(fields.count) fields, the header \(header.count)")
        }
        let row = CSVRow(fields: fields)
        switch try importer.take(row) {
        case .added: count { $0.added += 1 }
        case .changed: count { $0.changed += 1 }
        case .unchanged: break
        }
        if file == .practitioners { lines[fields] = reader.line }
      } catch let problem as RowProblem {
        try refuse(fields, of: file, line: reader.line, problem)
      } catch let malformed as CSVReader.Malformed {
        count { $0.rows += 1 }
        try refuse(
          [], of: file, line: reader.line,
          RowProblem(column: "", value: "", rule: malformed.rule))
      }
      if report.rowCount % Self.rowsBetweenProgress == 0 { tell(file) }
    }
    for (row, problem) in try importer.finish() {
      try refuse(row.fields, of: file, line: lines[row.fields] ?? 0, problem)
    }
    tell(file)
  }

  /// A file whose header is wrong is one bad row, whatever stands below it.
  private mutating func readHeader(
    of file: ExchangeFile, from reader: CSVReader, into fields: inout [String]
  ) throws -> CSVHeader? {
    do {
      guard try reader.next(into: &fields) else { return nil }
      return try CSVHeader(fields, of: file)
    } catch let problem as RowProblem {
      try refuse(fields, of: file, line: 1, problem)
    } catch let malformed as CSVReader.Malformed {
      try refuse([], of: file, line: 1, RowProblem(column: "", value: "", rule: malformed.rule))
    }
    return nil
  }

  private mutating func refuse(
    _ fields: [String], of file: ExchangeFile, line: Int, _ problem: RowProblem
  ) throws {
    count { $0.bad += 1 }
    let bad = BadRow(
      file: file.fileName, line: line, column: problem.column, value: problem.value,
      rule: problem.rule)
    if report.badRows.count < ImportReport.badRowsKept { report.badRows.append(bad) }
    guard options.skipsBadRows, let path = options.rejects else { return }
    let writer = try rejects ?? CSVWriter(path: path)
    if rejects == nil { try writer.write(["file", "line", "column", "value", "rule", "row"]) }
    rejects = writer
    try writer.write([bad.file, "\(bad.line)", bad.column, bad.value, bad.rule] + fields)
  }

  private mutating func count(_ change: (inout ImportReport.Counts) -> Void) {
    change(&report.files[report.files.count - 1].counts)
  }

  private func tell(_ file: ExchangeFile) {
    progress(
      ImportProgress(
        file: file, rows: report.rowCount,
        bytes: inputs.reduce(0) { $0 + $1.reader.bytesRead }, totalBytes: totalBytes))
  }
}
