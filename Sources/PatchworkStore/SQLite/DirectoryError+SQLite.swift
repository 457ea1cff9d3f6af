import CSQLite
import PatchworkCore

extension DirectoryError {
  /// What a SQLite result code means to the person at the screen.
  init(sqlite code: Int32, on handle: OpaquePointer, path: String) {
    let message = String(cString: sqlite3_errmsg(handle))
    // The low byte is the kind; the rest of an extended code says which one of it.
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL:
      self = .busy
    case SQLITE_INTERRUPT:
      self = .unavailable(
        reason: worded(
          """
          it took too long and was stopped, so that others need not wait; ask for less
          """))
    case SQLITE_READONLY:
      self = .readOnly(path: path)
    case SQLITE_FULL:
      self = .diskFull(path: path)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_SCHEMA, SQLITE_ERROR:
      self = .damaged(path: path, detail: message)
    case SQLITE_IOERR where Self.isCutShort(code):
      self = .damaged(path: path, detail: message)
    case SQLITE_IOERR:
      // The disk behind a full file system often answers with a write error only.
      self =
        Self.isDiskFull(handle) ? .diskFull(path: path) : .cannotOpen(path: path, reason: message)
    case SQLITE_CONSTRAINT:
      self = .invalid(field: .record, rule: worded("the directory does not allow it (\(message))"))
    case SQLITE_TOOBIG:
      self = .invalid(field: .record, rule: worded("it is too long"))
    default:
      self = .cannotOpen(path: path, reason: message)
    }
  }

  /// Whether the file ended before what was to be read, or the file system found itself damaged.
  private static func isCutShort(_ code: Int32) -> Bool {
    // SQLITE_IOERR_SHORT_READ and SQLITE_IOERR_CORRUPTFS, which are macros of an expression.
    code == SQLITE_IOERR | 2 << 8 || code == SQLITE_IOERR | 33 << 8
  }

  private static func isDiskFull(_ handle: OpaquePointer) -> Bool {
    // ENOSPC on Linux.
    let noSpace: Int32 = 28
    return sqlite3_system_errno(handle) == noSpace
  }
}
