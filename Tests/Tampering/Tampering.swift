import CSQLite

/// Changes a database behind the back of the programs that have it open, as an intruder would, or as
/// time passing would: a test cannot wait for twelve hours, but it can move what was noted twelve
/// hours back. It knows the schema and nothing of the store's own types.
package func tamper(with path: String, _ sql: String) throws {
  var handle: OpaquePointer?
  defer { sqlite3_close_v2(handle) }
  guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
    throw TamperingError(description: "\(path) cannot be opened")
  }
  sqlite3_busy_timeout(handle, 5_000)
  guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
    throw TamperingError(description: String(cString: sqlite3_errmsg(handle)))
  }
}

/// Why nothing was changed.
package struct TamperingError: Error, CustomStringConvertible {
  package let description: String
}
