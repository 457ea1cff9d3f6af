import PatchworkCore

/// The rows of one table under the identifiers of one list: known again, each named once, and numbered
/// upwards.
struct StagedIdentifiers {
  private let stored: Records
  private let rows: NumberedTable
  /// The highest identifier before the list: what lies above was made by it.
  private let highestBefore: Int64
  private var mint: IdentifierMint
  /// Those that records have already.
  let table: IdentifierTable

  /// Begins a list; the one before it is over.
  init(_ rows: NumberedTable, in stored: Records, from source: SourceTable.Row?) throws {
    self.stored = stored
    self.rows = rows
    table = IdentifierTable(stored.connection, of: source)
    highestBefore = try rows.highestID(in: stored.connection)
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

  /// The row that an identifier names; nil for a new one.
  ///
  /// - Throws: `IdentifierConflict`.
  func held(_ identifier: String) throws -> Int64? {
    if rows == .client, let survivor = try survivor(named: identifier) {
      throw IdentifierConflict.isMerged(into: survivor)
    }
    guard let id = try table.row(of: identifier, in: rows) else { return nil }
    if try id > highestBefore || wasNamed(id) { throw IdentifierConflict.isStaged }
    return id
  }

  /// The client as whom another of the same source was merged, so that the two would be written over each
  /// other; nil for one who was not, or whose source knows them once.
  private func survivor(named identifier: String) throws -> ClientID? {
    guard let source = table.source else { return try stored.merges.client(named: identifier) }
    return try stored.merges.client(doubledAs: identifier, of: source)
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
    _ record: Record, over before: Record?, from identifier: String,
    insert: (Record) throws -> Void, update: (Record) throws -> Void
  ) throws -> StagingResult {
    guard let before else {
      try insert(record)
      try table.set(identifier, of: record.id.rawValue, in: rows)
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
