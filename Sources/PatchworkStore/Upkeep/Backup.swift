import Glibc
import PatchworkCore

extension LocalDirectory {
  /// Copies the whole database to a new file, as it stands at one moment, while it is in use.
  ///
  /// - Throws: `DirectoryError` when the file is there already or cannot be written; then nothing
  ///   of it is left.
  package func backUp(to path: String) async throws {
    var status = stat()
    // A link counts as a file: nothing is written through one that somebody put there.
    guard lstat(path, &status) != 0 else {
      throw DirectoryError.cannotOpen(
        path: path, reason: worded("a file of that name is there already"))
    }
    let copy = try UnfinishedCopy(of: path)
    defer { copy.remove() }
    try await upkeep.read { try copy.fill(from: $0) }
    try copy.publish()
  }
}
