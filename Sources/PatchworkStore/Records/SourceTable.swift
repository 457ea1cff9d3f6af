import PatchworkCore

/// The systems from which records come.
struct SourceTable {
  /// A source with its row.
  struct Row: Hashable {
    var id: Int64
    var source: RecordSource
  }

  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Nil for one from which nothing came yet.
  func read(_ source: RecordSource) throws -> Row? {
    try connection.row("SELECT id FROM source WHERE name = ?", source.name) {
      Row(id: $0.int64(0), source: source)
    }
  }

  /// The row of a source, made when it is named for the first time.
  func known(_ source: RecordSource) throws -> Row {
    if let row = try read(source) { return row }
    try connection.run("INSERT INTO source (name) VALUES (?)", source.name)
    return Row(id: connection.lastInsertedRow, source: source)
  }

  /// All of them, by name.
  func everyone() throws -> [Row] {
    try connection.rows("SELECT id, name FROM source ORDER BY name") { row in
      guard let source = RecordSource(row.text(1)) else {
        throw DirectoryError.damaged(path: connection.path, detail: "a source has no name")
      }
      return Row(id: row.int64(0), source: source)
    }
  }

  /// Gives a source the identifiers that came in files without one.
  ///
  /// - Returns: how many.
  func take(_ source: Row) throws -> Int {
    var taken = 0
    for table in NumberedTable.allCases {
      try connection.run(
        """
        INSERT INTO \(table.identifiers) (source, value, \(table.rawValue))
        SELECT ?, source_id, id FROM \(table.rawValue) WHERE source_id IS NOT NULL
        """, source.id)
      taken += connection.changes
      try connection.execute(
        "UPDATE \(table.rawValue) SET source_id = NULL WHERE source_id IS NOT NULL")
    }
    return taken
  }

  /// An identifier that both a source and files without one have for records of a kind; nil where there is
  /// none.
  func doubled(of source: Row) throws -> String? {
    for table in NumberedTable.allCases {
      let found = try connection.row(
        """
        SELECT named.value FROM \(table.identifiers) AS named
        JOIN \(table.rawValue) AS plain ON plain.source_id = named.value
        WHERE source = ? LIMIT 1
        """, source.id
      ) { $0.text(0) }
      if let found { return found }
    }
    return nil
  }

  /// How many rows of a table a source names; nil for files without one.
  func count(of table: NumberedTable, from source: Row?) throws -> Int {
    if let source {
      return try connection.row(
        "SELECT count(*) FROM \(table.identifiers) WHERE source = ?", source.id
      ) { $0.int(0) } ?? 0
    }
    return try connection.row(
      "SELECT count(*) FROM \(table.rawValue) WHERE source_id IS NOT NULL"
    ) { $0.int(0) } ?? 0
  }
}
