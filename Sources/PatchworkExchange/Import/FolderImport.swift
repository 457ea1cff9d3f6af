import PatchworkCore

struct FolderImport {
  private let register: any StagingRegister
  private let options: ImportOptions
  private let progress: @Sendable (ImportProgress) -> Void
  private let inputs: [(file: ExchangeFile, reader: CSVReader)]
  private let totalBytes: Int64
  private var report = ImportReport()
  private var rejects: CSVWriter?

  private static let rowsBetweenProgress = 4_096

  init(
    of folder: String, into register: any StagingRegister, _ options: ImportOptions,
    _ progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws {
    self.register = register
    self.options = options
    self.progress = progress
    // In the order of the cases: a row names records of files that come before its own.
    inputs = try ExchangeFile.allCases.compactMap { file in
      try CSVReader(path: "\(folder)/\(file.fileName)").map { (file, $0) }
    }
    guard !inputs.isEmpty else {
      let names = ExchangeFile.allCases.map(\.fileName).joined(separator: ", ")
      throw DirectoryError.cannotOpen(path: folder, reason: worded("it holds none of \(names)"))
    }
    totalBytes = inputs.reduce(0) { $0 + $1.reader.size }
  }

  /// Stages every row of every file, and says whether they are to be kept.
  mutating func run() throws -> StagingEnd<ImportReport> {
    for (file, reader) in inputs { try take(file, from: reader) }
    try rejects?.finish()
    let isGood = report.badCount == 0 || options.skipsBadRows
    if options.isDryRun || !isGood { return .undo(report) }
    report.wasImported = true
    let counts = report.files.map { file, counts in
      (file.fileName, StagedCounts(added: counts.added, changed: counts.changed))
    }
    return .apply(report, counts: Dictionary(uniqueKeysWithValues: counts))
  }

  private mutating func take(_ file: ExchangeFile, from reader: CSVReader) throws {
    report.files.append((file, ImportReport.Counts()))
    var record = CSVRecord()
    guard let header = try readHeader(of: file, from: reader, into: &record) else { return }
    var importer = try file.importer.init(header, into: register)
    var waiting: [CSVRow] = []
    while true {
      do {
        guard try reader.next(&record) else { break }
        if record.isBlank { continue }
        count { $0.rows += 1 }
        let row = self.row(record)
        do {
          guard record.count == header.count else {
            throw RowProblem(
              column: "", value: "",
              rule: worded("the row has \(record.count) fields, the header \(header.count)"))
          }
          switch try importer.take(row) {
          case .staged(let result): count(result)
          case .waits: waiting.append(row)
          }
          if let remark = importer.remark { keep(remark, of: row, in: file) }
        } catch let problem as RowProblem {
          try refuse(row, of: file, problem)
        }
      } catch let malformed as CSVReader.Malformed {
        count { $0.rows += 1 }
        try refuse(malformed, of: file)
      }
      if report.rowCount % Self.rowsBetweenProgress == 0 { tell(file) }
    }
    try importer.finish(waiting) { row, result in
      switch result {
      case .success(.staged(let result)): count(result)
      case .success(.waits): break
      case .failure(let problem): try refuse(row, of: file, problem)
      }
    }
    tell(file)
  }

  /// A file whose header is wrong is one bad row, whatever stands below it.
  private mutating func readHeader(
    of file: ExchangeFile, from reader: CSVReader, into record: inout CSVRecord
  ) throws -> CSVHeader? {
    do {
      guard try reader.next(&record) else { return nil }
      return try CSVHeader(record, of: file)
    } catch let problem as RowProblem {
      try refuse(row(record), of: file, problem)
    } catch let malformed as CSVReader.Malformed {
      try refuse(malformed, of: file)
    }
    return nil
  }

  private func row(_ record: CSVRecord) -> CSVRow {
    CSVRow(record: record, emptyRemoves: options.source == nil)
  }

  private mutating func refuse(
    _ row: CSVRow, of file: ExchangeFile, _ problem: RowProblem
  ) throws {
    try refuse(
      BadRow(
        file: file.fileName, line: row.record.line, column: problem.column, value: problem.value,
        rule: problem.rule), text: CSVWriter.line(row.record.fields))
  }

  private mutating func refuse(_ malformed: CSVReader.Malformed, of file: ExchangeFile) throws {
    try refuse(
      BadRow(
        file: file.fileName, line: malformed.line, column: "", value: "", rule: malformed.rule),
      text: malformed.text)
  }

  private mutating func refuse(_ bad: BadRow, text: @autoclosure () -> String) throws {
    count { $0.bad += 1 }
    if report.badRows.count < ImportReport.badRowsKept { report.badRows.append(bad.forReading) }
    guard options.skipsBadRows, let path = options.rejects else { return }
    let writer = try rejects ?? CSVWriter(path: path)
    if rejects == nil { try writer.write(["file", "line", "column", "rule", "row"]) }
    rejects = writer
    try writer.write([bad.file, "\(bad.line)", bad.column, bad.rule, text()])
  }

  private mutating func keep(_ remark: String, of row: CSVRow, in file: ExchangeFile) {
    guard report.remarks.count < ImportReport.badRowsKept else { return }
    report.remarks.append(
      BadRow(
        file: file.fileName, line: row.record.line, column: "", value: "", rule: remark
      ).forReading)
  }

  private mutating func count(_ result: StagingResult) {
    switch result {
    case .added: count { $0.added += 1 }
    case .changed: count { $0.changed += 1 }
    case .unchanged: break
    }
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
