/// The prepared statements of a connection, each prepared once and kept.
///
/// A statement is asked for by its text, which is nearly always a literal of the program. Literals
/// stay where they are, so a few places chosen by address find most of them without hashing a text
/// of some hundred bytes; the text is compared all the same.
struct StatementCache {
  private var statements: [String: Statement] = [:]
  private var places = [(sql: String, statement: Statement)?](repeating: nil, count: placeCount)
  private static let placeCount = 128

  /// The statement for a text; made when it is asked for the first time.
  mutating func statement(
    _ sql: String, make: (String) throws -> Statement
  ) rethrows -> Statement {
    let place = Self.place(of: sql)
    if let kept = places[place], kept.sql == sql { return kept.statement }
    let statement = try statements[sql] ?? make(sql)
    statements[sql] = statement
    places[place] = (sql, statement)
    return statement
  }

  private static func place(of sql: String) -> Int {
    let address = sql.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
    return Int(((address ?? 0) >> 4) % UInt(placeCount))
  }
}
