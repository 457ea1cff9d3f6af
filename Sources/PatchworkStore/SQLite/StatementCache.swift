/// The prepared statements of a connection, those kept that were asked for last.
///
/// A statement is asked for by its text, which is nearly always a literal of the program. Literals
/// stay where they are, so a few places chosen by address find most of them without hashing a text
/// of some hundred bytes; the text is compared all the same.
///
/// Texts with identifiers written into them are another for each list of them, and a server runs for
/// months: so many are kept, and of those the ones that were used longest ago go.
struct StatementCache {
  private final class Kept {
    let sql: String
    let statement: Statement
    /// The number of the question that asked for it last.
    var used = 0

    init(_ sql: String, _ statement: Statement) { (self.sql, self.statement) = (sql, statement) }
  }

  /// Above the number of texts that are literals, so that those stay.
  static let capacity = 1_024
  /// Forgotten at once, so that not every new text looks through all that are kept.
  private static let forgotten = 128
  private static let placeCount = 128

  private var kept: [String: Kept] = [:]
  private var places = [Kept?](repeating: nil, count: placeCount)
  private var questions = 0

  var count: Int { kept.count }

  /// The statement for a text; made when it is asked for the first time, or was forgotten.
  mutating func statement(
    _ sql: String, make: (String) throws -> Statement
  ) rethrows -> Statement {
    questions += 1
    let place = Self.place(of: sql)
    if let known = places[place], known.sql == sql {
      known.used = questions
      return known.statement
    }
    let found = try kept[sql] ?? Kept(sql, make(sql))
    found.used = questions
    if kept.updateValue(found, forKey: sql) == nil, kept.count > Self.capacity { forget() }
    places[place] = found
    return found.statement
  }

  /// Lets those go that were used longest ago. A caller that is at one of them keeps it until it is done.
  private mutating func forget() {
    let oldest = kept.values.sorted { $0.used < $1.used }.prefix(Self.forgotten)
    for one in oldest { kept[one.sql] = nil }
    for place in places.indices {
      if let known = places[place], kept[known.sql] !== known { places[place] = nil }
    }
  }

  private static func place(of sql: String) -> Int {
    let address = sql.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
    return Int(((address ?? 0) >> 4) % UInt(placeCount))
  }
}
