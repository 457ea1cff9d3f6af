/// Reads the parts of records alongside their records, where both come in the order of the records'
/// identifiers: one query for all of them instead of one a record.
final class PartScan<Part> {
  private let statement: Statement
  private let read: (Row) throws -> Part
  /// Whose part the statement stands on; nil behind the last.
  private var owner: Int64?

  /// - Parameter sql: a query with the record's identifier in its first column, in order of it. No
  ///   other scan may have the same text meanwhile: a connection keeps one statement for each text.
  init(_ sql: String, on connection: Connection, read: @escaping (Row) throws -> Part) throws {
    statement = try connection.prepared(sql)
    self.read = read
    try advance()
  }

  // Until it is reset it keeps a read transaction open, past which the log is not checkpointed.
  deinit { statement.reset() }

  /// The parts of the next record. Those of records passed over are passed over too.
  func parts(of record: Int64) throws -> [Part] {
    var parts: [Part] = []
    while let owner, owner <= record {
      if owner == record { parts.append(try read(Row(statement))) }
      try advance()
    }
    return parts
  }

  private func advance() throws {
    owner = try statement.step() ? Row(statement).int64(0) : nil
  }
}
