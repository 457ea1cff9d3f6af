import PatchworkCore

/// Files call a record that was made in the program, and so has no identifier of theirs, by this prefix and
/// its own identifier.
let ownIdentifierPrefix = "\(RecordSource.ownRecords):"

/// The identifiers that records have in the systems they are imported from.
///
/// Files that name no source mean `source_id` of the record. There a record of a named source goes by the
/// name, a colon and its identifier in it.
struct IdentifierTable {
  let connection: Connection
  /// Whose identifiers are meant; nil in files that name no source.
  let source: SourceTable.Row?

  init(_ connection: Connection, of source: SourceTable.Row? = nil) {
    self.connection = connection
    self.source = source
  }

  /// The row that an identifier names.
  func row(of identifier: String, in table: NumberedTable) throws -> Int64? {
    if let source {
      if let id = try row(of: identifier, from: source, in: table) { return id }
      // A register that came from another directory's files knows it by both.
      return try plainRow(of: "\(source.source.name):\(identifier)", in: table)
        ?? ownRow(of: identifier, in: table)
    }
    if let id = try plainRow(of: identifier, in: table) { return id }
    if let id = try ownRow(of: identifier, in: table) { return id }
    guard let colon = identifier.firstIndex(of: ":"),
      let name = RecordSource(String(identifier[..<colon])),
      let source = try SourceTable(connection).read(name)
    else { return nil }
    return try row(
      of: String(identifier[identifier.index(after: colon)...]), from: source, in: table)
  }

  private func row(
    of identifier: String, from source: SourceTable.Row, in table: NumberedTable
  ) throws -> Int64? {
    try connection.row(table.rowByNamedIdentifier, source.id, identifier) { $0.int64(0) }
  }

  private func plainRow(of identifier: String, in table: NumberedTable) throws -> Int64? {
    try connection.row(table.rowByIdentifier, identifier) { $0.int64(0) }
  }

  private func ownRow(of identifier: String, in table: NumberedTable) throws -> Int64? {
    guard identifier.hasPrefix(ownIdentifierPrefix),
      let own = Identifier<Never>(String(identifier.dropFirst(ownIdentifierPrefix.count)))
    else { return nil }
    // A record that has an identifier in files without a source goes by that alone.
    return try connection.row(
      "SELECT id FROM \(table.rawValue) WHERE id = ? AND source_id IS NULL", own.rawValue
    ) { $0.int64(0) }
  }

  /// The identifier of a row in files without a source; nil for one that has none.
  func identifier(of id: Int64, in table: NumberedTable) throws -> String? {
    try connection.row(table.identifierOfRow, id) { row in row.isNull(0) ? nil : row.text(0) }
      ?? nil
  }

  /// The identifier by which files without a source call a row.
  func name<Subject>(of id: Identifier<Subject>, in table: NumberedTable) throws -> String {
    try connection.row(
      "SELECT \(table.fileIdentifier) FROM \(table.rawValue) WHERE id = ?", id
    ) { Self.name($0, at: 0, of: id) } ?? ownIdentifierPrefix + id.description
  }

  /// The same, of a row that has been read with `fileIdentifier` of its table.
  static func name<Subject>(_ row: Row, at column: Int32, of id: Identifier<Subject>) -> String {
    row.isNull(column) ? ownIdentifierPrefix + id.description : row.text(column)
  }

  /// Remembers what its source calls a new record.
  func set(_ identifier: String, of id: Int64, in table: NumberedTable) throws {
    guard let source else {
      try connection.run("UPDATE \(table.rawValue) SET source_id = ? WHERE id = ?", identifier, id)
      return
    }
    try connection.run(
      """
      INSERT INTO \(table.identifiers) (source, value, \(table.rawValue)) VALUES (?, ?, ?)
      """, source.id, identifier, id)
  }
}
