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
    try await upkeep.read { connection in
      Store.makeFile(unfinished)
      do {
        let copy = try Connection(path: unfinished, mode: .readWrite)
        try DatabaseCopy(of: connection).write(to: copy)
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
