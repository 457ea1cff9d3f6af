import PatchworkCore

/// The rows of one table under the sources of one list: known again, each named once, and numbered
/// upwards.
struct StagedSources {
  private let stored: Records
  private let table: NumberedTable
  /// The highest identifier before the list: what lies above was made by it.
  private let highestBefore: Int64
  private var mint: IdentifierMint

  /// Begins a list; the one before it is over.
  init(_ table: NumberedTable, in stored: Records) throws {
    self.stored = stored
    self.table = table
    highestBefore = try table.highestID(in: stored.connection)
    mint = IdentifierMint(after: highestBefore)
    // Which records were named so far, in a file of SQLite's own: there may be millions.
    try stored.connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS named (id INTEGER PRIMARY KEY) STRICT;
      DELETE FROM temp.named
      """)
  }

  /// Whether nothing was there before the list.
  var areAllNew: Bool { highestBefore == 0 }

  /// The row that a source names; nil for a new one.
  ///
  /// - Throws: `SourceConflict`.
  func held(_ source: String) throws -> Int64? {
    if table == .client, let survivor = try stored.merges.client(ofSource: source) {
      throw SourceConflict.isMerged(into: survivor)
    }
    guard let id = try stored.sources.row(of: source, in: table) else { return nil }
    if try id > highestBefore || wasNamed(id) { throw SourceConflict.isStaged }
    return id
  }

  /// Notes that a row was named by the list.
  func name(_ id: Int64) throws {
    try stored.connection.run("INSERT INTO temp.named (id) VALUES (?)", id)
  }

  private func wasNamed(_ id: Int64) throws -> Bool {
    try stored.connection.row("SELECT 1 FROM temp.named WHERE id = ?", id) { _ in true } ?? false
  }

  mutating func nextID<Subject>() throws -> Identifier<Subject> {
    Identifier(rawValue: try mint.next())
  }

  /// Stores a new record, or the next version of the one that it was before.
  func stage<Record: DescribedRecord>(
    _ record: Record, over before: Record?, from source: String,
    insert: (Record) throws -> Void, update: (Record) throws -> Void
  ) throws -> StagingResult {
    guard let before else {
      try insert(record)
      try stored.sources.set(source, of: record.id.rawValue, in: table)
      return .added
    }
    // Also where nothing changes: a second row about the same record is refused all the same.
    try name(before.id.rawValue)
    if record == before { return .unchanged }
    var next = record
    next.version += 1
    try update(next)
    return .changed
  }
}
