import PatchworkCore

/// Files call a record that was made in the program, and so has no source, by this prefix and its own
/// identifier.
let ownSourcePrefix = "pw:"

/// The identifiers that records have in the systems they are imported from.
struct SourceTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The row that a source's identifier names.
  func row(of source: String, in table: NumberedTable) throws -> Int64? {
    if let id = try connection.row(table.rowBySource, source, read: { $0.int64(0) }) { return id }
    guard source.hasPrefix(ownSourcePrefix),
      let own = Identifier<Never>(String(source.dropFirst(ownSourcePrefix.count)))
    else { return nil }
    // A record that has a source goes by that alone.
    return try connection.row(
      "SELECT id FROM \(table.rawValue) WHERE id = ? AND source_id IS NULL", own.rawValue
    ) { $0.int64(0) }
  }

  /// The source's identifier of a row; nil for one that was made in the program.
  func source(of id: Int64, in table: NumberedTable) throws -> String? {
    try connection.row(table.sourceOfRow, id) { row in row.isNull(0) ? nil : row.text(0) } ?? nil
  }

  /// The identifier by which other systems call a row: the source's, or its own.
  func name<Subject>(of id: Identifier<Subject>, in table: NumberedTable) throws -> String {
    try source(of: id.rawValue, in: table) ?? ownSourcePrefix + id.description
  }

  /// The same, of a row that has been read with the column of its source.
  static func name<Subject>(_ row: Row, at column: Int32, of id: Identifier<Subject>) -> String {
    row.isNull(column) ? ownSourcePrefix + id.description : row.text(column)
  }

  /// Remembers which source a new record came from.
  func set(_ source: String, of id: Int64, in table: NumberedTable) throws {
    try connection.run("UPDATE \(table.rawValue) SET source_id = ? WHERE id = ?", source, id)
  }
}
