import CSQLite
import PatchworkCore

/// One connection to one database file, with its prepared statements.
///
/// Used by one task at a time: `ConnectionQueue` owns it and lends it out.
final class Connection {
  let path: String
  let handle: OpaquePointer
  /// How long it waits for another's change, in milliseconds.
  let patience: Int32
  private var statements = StatementCache()
  private(set) var isInTransaction = false
  /// Holds the database against what it should be; called at the beginning of each transaction that writes.
  var inspect: ((Connection) throws -> Void)?
  /// What is still to be written when a transaction that writes ends.
  private var conclude: ((Connection) throws -> Void)?
  /// Whether something is written at the end of each transaction.
  var concludes: Bool { conclude != nil }
  /// When what is asked is given up; nil for never.
  private var deadline: ContinuousClock.Instant?

  /// How long to wait for another's change, in milliseconds: long enough for a large one, short
  /// enough to say so when a program hangs.
  static let usualPatience: Int32 = 5_000

  /// Done once, before the first connection.
  private static let isPrepared = csqlite_skip_memory_count() == SQLITE_OK

  /// Opens a file, making it if it is missing and may be written.
  init(path: String, mode: AccessMode, patience: Int32 = usualPatience) throws {
    _ = Self.isPrepared
    try FileTrust.requireFiles(of: path)
    var opened: OpaquePointer?
    let access =
      switch mode {
      case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readOnly: SQLITE_OPEN_READONLY
      case .unchanging: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    // No mutex, since one task at a time uses a connection. Extended codes, since a file that was
    // cut short is told apart from a disk that fails.
    let code = sqlite3_open_v2(
      mode.name(of: path), &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard let opened else {
      throw DirectoryError.cannotOpen(path: path, reason: worded("out of memory"))
    }
    guard code == SQLITE_OK else {
      // SQLite hands out a connection even where it could not open the file. The message belongs to
      // it, so it is read before the connection goes.
      let problem = DirectoryError(sqlite: code, on: opened, path: path)
      sqlite3_close_v2(opened)
      throw problem
    }
    self.path = path
    self.patience = patience
    handle = opened
    sqlite3_busy_timeout(handle, patience)
    // Each holds for one connection and is set anew in every one. The schema of a file that
    // somebody else wrote then calls no function with side effects, and a damaged page is noticed
    // when it is read.
    try execute(
      "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
  }

  deinit {
    // Statements must be let go of before the connection that they belong to.
    statements = StatementCache()
    sqlite3_close_v2(handle)
  }

  /// Runs a script of statements that return nothing.
  func execute(_ script: String) throws {
    try check(sqlite3_exec(handle, script, nil, nil, nil))
  }

  /// Runs one statement that returns nothing.
  func run<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws {
    let statement = try prepared(sql)
    try statement.bind(repeat each values)
    defer { statement.reset() }
    while try statement.step() {}
  }

  /// Runs a query, turning each row into a value.
  func rows<Result, each Value: Bindable>(
    _ sql: String, _ values: repeat each Value, read: (Row) throws -> Result
  ) throws -> [Result] {
    let statement = try prepared(sql)
    try statement.bind(repeat each values)
    defer { statement.reset() }
    var result: [Result] = []
    while try statement.step() { result.append(try read(Row(statement))) }
    return result
  }

  /// Runs a query, handing over each row as it comes: for results that may not fit in memory.
  func forEachRow<each Value: Bindable>(
    _ sql: String, _ values: repeat each Value, body: (Row) throws -> Void
  ) throws {
    let statement = try prepared(sql)
    try statement.bind(repeat each values)
    defer { statement.reset() }
    while try statement.step() { try body(Row(statement)) }
  }

  /// Calls back with the rows of a query until it is told that it was enough.
  func scanRows<each Value: Bindable>(
    _ sql: String, _ values: repeat each Value, goesOn: (Row) throws -> Bool
  ) throws {
    let statement = try prepared(sql)
    try statement.bind(repeat each values)
    defer { statement.reset() }
    while try statement.step(), try goesOn(Row(statement)) {}
  }

  /// Runs a query for its first row.
  func row<Result, each Value: Bindable>(
    _ sql: String, _ values: repeat each Value, read: (Row) throws -> Result
  ) throws -> Result? {
    let statement = try prepared(sql)
    try statement.bind(repeat each values)
    defer { statement.reset() }
    return try statement.step() ? try read(Row(statement)) : nil
  }

  /// The statement for a text, prepared once; the caller resets it after use.
  func prepared(_ sql: String) throws -> Statement {
    try statements.statement(sql) { try Statement($0, on: self) }
  }

  /// Does all of something or nothing, as the only writer meanwhile.
  func write<Value>(_ body: () throws -> Value) throws -> Value {
    // The writer's lock is taken at once: a transaction that begins by reading is refused without a
    // wait when another has written since.
    try run("BEGIN IMMEDIATE")
    return try finishing {
      // Inside the transaction, so that nobody puts anything in between the look and the change.
      try inspect?(self)
      let value = try body()
      try conclude?(self)
      return value
    }
  }

  /// Calls back at the end of each transaction that writes, inside it.
  func beforeCommit(_ body: @escaping (Connection) throws -> Void) { conclude = body }

  /// Reads several things as they stand at one moment. Inside a transaction everything is read as it
  /// stands there.
  func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    if isInTransaction { return try body() }
    try run("BEGIN")
    return try finishing(body)
  }

  private func finishing<Value>(_ body: () throws -> Value) throws -> Value {
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let value = try body()
      // A COMMIT that fails leaves the transaction open, so it goes the way of every other failure.
      try run("COMMIT")
      return value
    } catch {
      // SQLite may have rolled back by itself, on a full disk for example; then this does nothing.
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// Moves what the write-ahead log holds into the database proper, so that no program which starts
  /// later has to read a long log first. Does what it can while others read.
  ///
  /// - Returns: whether somebody still reads pages as they were before.
  @discardableResult func emptyLog() throws -> Bool {
    try row("PRAGMA wal_checkpoint(TRUNCATE)") { $0.bool(0) } ?? false
  }

  /// Gives up whatever is asked of the database after some time.
  ///
  /// - Throws: `DirectoryError.unavailable` when it took longer.
  func within<Value>(_ limit: Duration?, _ body: () throws -> Value) throws -> Value {
    guard let limit else { return try body() }
    deadline = ContinuousClock.now + limit
    sqlite3_progress_handler(
      handle, Self.stepsBetweenLooks,
      { connection in
        guard let connection else { return 0 }
        let asked = Unmanaged<Connection>.fromOpaque(connection).takeUnretainedValue()
        // Anything but 0 makes the statement end with SQLITE_INTERRUPT.
        return asked.deadline.map { $0 < ContinuousClock.now ? 1 : 0 } ?? 0
      }, Unmanaged.passUnretained(self).toOpaque())
    defer {
      sqlite3_progress_handler(handle, 0, nil, nil)
      deadline = nil
    }
    return try body()
  }

  /// So many steps of SQLite's machine, some hundred microseconds, lie between two looks at the clock.
  private static let stepsBetweenLooks: Int32 = 20_000

  /// The file's full name, links followed: beside it SQLite keeps the write-ahead log.
  var fileName: String {
    sqlite3_db_filename(handle, "main").map { String(cString: $0) } ?? path
  }

  /// Rows that the last statement changed.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Throws what SQLite reports, unless it reports success.
  func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DirectoryError(sqlite: code, on: handle, path: path) }
  }
}
