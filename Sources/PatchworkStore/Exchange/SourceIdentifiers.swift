import PatchworkCore

/// Which record an identifier of the source stands for.
///
/// A record made in the program has no source; files call it by this prefix and its own identifier.
let ownSourcePrefix = "pw:"

extension Connection {
  /// The row that a source's identifier names, if there is one.
  func rowID(of source: String, in table: String) throws -> Int64? {
    if let id = try row(
      "SELECT id FROM \(table) WHERE source_id = ?", source, read: { $0.int64(0) })
    {
      return id
    }
    guard source.hasPrefix(ownSourcePrefix),
      let own = Identifier<Never>(String(source.dropFirst(ownSourcePrefix.count)))
    else { return nil }
    return try row(
      "SELECT id FROM \(table) WHERE id = ? AND source_id IS NULL", own.rawValue
    ) { $0.int64(0) }
  }

  /// The identifier of a record named by a column of a row.
  func reference<Subject>(
    _ column: CSVColumn, of row: CSVRow, in table: String, _ file: ExchangeFile
  ) throws -> Identifier<Subject>? {
    let source = row[column]
    if source.isEmpty { return nil }
    guard let id = try rowID(of: source, in: table) else {
      throw row.problem(column, "is not an id of \(file.fileName) or of the directory")
    }
    return Identifier(rawValue: id)
  }

  /// Remembers which source a new record came from.
  func setSource(_ source: String, of id: Int64, in table: String) throws {
    try run("UPDATE \(table) SET source_id = ? WHERE id = ?", source, id)
  }
}
