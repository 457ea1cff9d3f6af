import CSQLite
import PatchworkCore

/// A copy of a whole database, as it stands at one moment.
struct DatabaseCopy {
  private let source: Connection

  init(of source: Connection) { self.source = source }

  /// Writes every page into another database, in one go: a writer is not held up (WAL), and no change
  /// made meanwhile starts the copy afresh.
  func write(to copy: Connection) throws {
    guard let backup = sqlite3_backup_init(copy.handle, "main", source.handle, "main") else {
      // Whichever of the two is to blame, SQLite leaves the error at the copy.
      throw DirectoryError(sqlite: sqlite3_errcode(copy.handle), on: copy.handle, path: copy.path)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw DirectoryError(sqlite: code, on: copy.handle, path: copy.path)
    }
    try copy.execute("PRAGMA journal_mode = WAL")
  }
}
