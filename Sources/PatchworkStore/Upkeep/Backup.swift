import CSQLite
import Glibc
import PatchworkCore

extension LocalDirectory {
  /// Copies the whole database to a new file, as it stands at one moment, while it is in use.
  ///
  /// - Throws: `DirectoryError` when the file is there already or cannot be written; then nothing
  ///   of it is left.
  package func backUp(to path: String) async throws {
    guard access(path, F_OK) != 0 else {
      throw DirectoryError.cannotOpen(path: path, reason: "a file of that name is there already")
    }
    let unfinished = path + ".unfinished"
    unlink(unfinished)
    try await store.read { connection in
      Store.makeFile(unfinished)
      do {
        let copy = try Connection(path: unfinished, mode: .readWrite)
        try copy.copyAll(from: connection)
      } catch {
        unlink(unfinished)
        throw error
      }
    }
    guard rename(unfinished, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(unfinished)
      throw DirectoryError.cannotOpen(path: path, reason: reason)
    }
  }
}

extension Connection {
  /// Takes every page of another database, in one go: a writer is not held up (WAL), and no change
  /// made meanwhile starts the copy afresh.
  fileprivate func copyAll(from source: Connection) throws {
    guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
      throw DirectoryError(sqlite: sqlite3_errcode(handle), on: handle, path: path)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw DirectoryError(sqlite: code, on: handle, path: path)
    }
    try execute("PRAGMA journal_mode = WAL")
  }
}
