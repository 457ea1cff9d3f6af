import CSQLite
import PatchworkCore

/// A prepared statement. Bind, step until it says no, reset.
final class Statement {
  let handle: OpaquePointer
  private let database: OpaquePointer
  private let path: String

  init(_ sql: String, on connection: Connection) throws {
    var prepared: OpaquePointer?
    // Statements are kept as long as their connection. Told so, SQLite does not spend on them the
    // small fast memory that short-lived ones use.
    try connection.check(
      sqlite3_prepare_v3(
        connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil))
    guard let prepared else {
      throw DirectoryError.damaged(path: connection.path, detail: worded("an empty statement"))
    }
    handle = prepared
    database = connection.handle
    path = connection.path
  }

  deinit { sqlite3_finalize(handle) }

  /// Gives every parameter its value, the first one first.
  func bind<each Value: Bindable>(_ values: repeat each Value) throws {
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      try check(value.bind(to: self, at: index))
    }
  }

  /// Goes to the next row; false when there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw DirectoryError(sqlite: code, on: database, path: path)
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DirectoryError(sqlite: code, on: database, path: path) }
  }

  /// Makes it ready to be used again, and lets go of its locks.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Reports a stored value that breaks its own rule.
  func damaged(column: Int32) -> DirectoryError {
    let name = sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "?"
    return .damaged(path: path, detail: worded("the value in \(name) cannot be read"))
  }
}
