import PatchworkCore

/// The records of one table that one file is about: known again by the source's identifiers, each
/// named by one row only.
struct ImportedRecords {
  private let stored: Records
  private let table: NumberedTable
  private let column: CSVColumn
  /// The highest identifier before the import: what lies above was made by it.
  private let highestBefore: Int64
  private var mint: IdentifierMint

  init(_ table: NumberedTable, named column: CSVColumn, in stored: Records) throws {
    self.stored = stored
    self.table = table
    self.column = column
    highestBefore = try table.highestID(in: stored.connection)
    mint = IdentifierMint(after: highestBefore)
    // Which records were named so far, in a file of SQLite's own: there may be millions.
    try stored.connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS named (id INTEGER PRIMARY KEY) STRICT;
      DELETE FROM temp.named
      """)
  }

  /// Whether nothing was there before the import.
  var areAllNew: Bool { highestBefore == 0 }

  /// The record that a row is about, nil for a new one.
  /// - Throws: `RowProblem` when an earlier row was about the same one.
  func known(_ source: String, _ row: CSVRow) throws -> Int64? {
    if table == .client, let survivor = try stored.merges.client(ofSource: source) {
      throw row.problem(column, "was merged into \(survivor); correct that record instead")
    }
    guard let id = try stored.sources.row(of: source, in: table) else { return nil }
    if try id > highestBefore || wasNamed(id) { throw stoodAlready(row) }
    return id
  }

  /// Notes that a row was about a record; after this the row must not fail.
  func name(_ id: Int64) throws {
    try stored.connection.run("INSERT INTO temp.named (id) VALUES (?)", id)
  }

  private func wasNamed(_ id: Int64) throws -> Bool {
    try stored.connection.row("SELECT 1 FROM temp.named WHERE id = ?", id) { _ in true } ?? false
  }

  /// The identifier of a new record.
  mutating func nextID<Subject>() throws -> Identifier<Subject> {
    Identifier(rawValue: try mint.next())
  }

  /// Stores what a row says: as a new record, or as the next version of the one it stands for.
  func store<Record: VersionedRecord>(
    _ record: Record, over before: Record?, from source: String,
    insert: (Record) throws -> Void, update: (Record) throws -> Void
  ) throws -> RowResult {
    guard let before else {
      try insert(record)
      try stored.sources.set(source, of: record.id.rawValue, in: table)
      return .added
    }
    try name(before.id.rawValue)
    if record == before { return .unchanged }
    var next = record
    next.version += 1
    try update(next)
    return .changed
  }

  /// What is wrong with a row whose record an earlier row was about.
  func stoodAlready(_ row: CSVRow) -> RowProblem {
    row.problem(column, "stands in an earlier row already")
  }
}

/// A record of which each change makes a new version.
protocol VersionedRecord: Equatable {
  var id: Identifier<Self> { get }
  var version: Int { get set }
}

extension Agency: VersionedRecord {}
extension Involvement: VersionedRecord {}
extension Practitioner: VersionedRecord {}

extension Records {
  /// The identifier of a record named by a column of a row; nil when the column is empty.
  func reference<Subject>(
    _ column: CSVColumn, of row: CSVRow, in table: NumberedTable, _ file: ExchangeFile
  ) throws -> Identifier<Subject>? {
    let source = row[column]
    if source.isEmpty { return nil }
    let merged = table == .client ? try merges.client(ofSource: source)?.rawValue : nil
    guard let id = try merged ?? sources.row(of: source, in: table) else {
      throw row.problem(column, "is not an id of \(file.fileName) or of the directory")
    }
    return Identifier(rawValue: id)
  }

  /// The identifier of a record that a column of a row must name.
  func requiredReference<Subject>(
    _ column: CSVColumn, of row: CSVRow, in table: NumberedTable, _ file: ExchangeFile
  ) throws -> Identifier<Subject> {
    guard let id: Identifier<Subject> = try reference(column, of: row, in: table, file) else {
      throw row.problem(column, "must not be empty")
    }
    return id
  }
}
