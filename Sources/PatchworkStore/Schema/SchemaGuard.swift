import PatchworkCore

/// Holds the objects of a database against those that the migrations make. A trigger that somebody puts in
/// runs with every change: it can silence the record of activity, or keep a suspension from being noted.
enum SchemaGuard {
  private struct Object: Hashable {
    var kind: String
    var name: String
    var sql: SchemaText
  }

  /// What the migrations make, found out once by making it in memory.
  private static let made: Result<Set<Object>, DirectoryError> = Result {
    () throws(DirectoryError) in
    do {
      let connection = try Connection(path: ":memory:", mode: .readWrite)
      for script in Schema.migrations { try connection.execute(script) }
      return try objects(of: connection)
    } catch {
      throw error as? DirectoryError ?? .damaged(path: ":memory:", detail: "\(error)")
    }
  }

  /// What is there that no migration made, and what is missing or another, in words.
  static func differences(of connection: Connection) throws -> [String] {
    let made = try made.get()
    let found = try objects(of: connection)
    let names = Set(found.map(\.name))
    let extra = found.subtracting(made).map { object in
      made.contains { $0.name == object.name }
        ? worded("the \(object.kind) \(object.name) is not as Patchwork made it")
        : worded("the \(object.kind) \(object.name) was put in by somebody else")
    }
    // One that is there and differs was told above.
    let missing = made.filter { !names.contains($0.name) }.map {
      worded("the \($0.kind) \($0.name) is missing")
    }
    return (extra + missing).sorted()
  }

  /// Goes on only if everything is as the migrations made it.
  static func require(_ connection: Connection) throws {
    // A newer program may have brought the database up to date beside this one.
    _ = try Schema.state(of: connection)
    guard let difference = try differences(of: connection).first else { return }
    throw DirectoryError.damaged(path: connection.path, detail: difference)
  }

  /// Tables of replication programs hold nothing of ours, and run nothing. A trigger on one of them
  /// would run, so triggers and views are never left out.
  private static func objects(of connection: Connection) throws -> Set<Object> {
    Set(
      try connection.rows(
        """
        SELECT type, name, coalesce(sql, '') FROM sqlite_schema
        WHERE NOT (type IN ('table', 'index')
          AND (name GLOB 'sqlite_*' OR tbl_name GLOB '_litestream_*'))
        """
      ) { row in
        Object(kind: row.text(0), name: row.text(1), sql: SchemaText(row.text(2)))
      })
  }
}

/// Looks at the objects of one connection's database whenever they may have changed.
final class SchemaWatch {
  private var seen: Int64?

  /// - Parameter seen: how often the objects had been changed when they were looked at; nil for never.
  init(since seen: Int64?) { self.seen = seen }

  /// How often the objects were changed, by any program.
  static func version(of connection: Connection) throws -> Int64? {
    try connection.row("PRAGMA schema_version") { $0.int64(0) }
  }

  func check(_ connection: Connection) throws {
    let version = try Self.version(of: connection)
    guard version != seen else { return }
    try SchemaGuard.require(connection)
    seen = version
  }
}
