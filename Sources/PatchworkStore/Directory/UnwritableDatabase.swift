import Glibc
import PatchworkCore

/// A database that a server may not write. It could answer, and would record nobody who looks.
package struct UnwritableDatabase: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  /// The file or folder that cannot be written.
  package let obstacle: String

  /// What happened, whose the obstacle is, and what to do.
  package var description: String {
    worded(
      """
      The database \(path) cannot be written by \(Self.name(of: geteuid())), so nothing was \
      served: nobody who looks would be on record. \(facts)
      """)
  }

  private var facts: String {
    var status = stat()
    guard stat(obstacle, &status) == 0 else {
      return worded("Give the account that serves it the right to write there.")
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let mode = String(status.st_mode & 0o7777, radix: 8)
    return worded(
      """
      The \(isFolder ? "folder" : "file") \(obstacle) belongs to \(Self.name(of: status.st_uid)) \
      and its mode is \(mode). Give it to the account that serves it, or serve it as its owner.
      """)
  }

  private static func name(of user: uid_t) -> String {
    getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? worded("the account \(user)")
  }

  /// What keeps a database from being written: its file, one of the two that SQLite keeps beside it, or
  /// their folder, in which those two must be made and removed.
  ///
  /// - Throws: `UnwritableDatabase` naming the first of them.
  static func refuse(_ path: String) throws {
    // SQLite keeps its files beside the one to which a link leads.
    let whole = realpath(path, nil)
    defer { free(whole) }
    let file = whole.map { String(cString: $0) } ?? path
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    // AT_EACCESS: by the rights with which it runs, not those of the account that started it.
    for place in [file, file + "-wal", file + "-shm", folder]
    where access(place, F_OK) == 0 && faccessat(AT_FDCWD, place, W_OK, AT_EACCESS) != 0 {
      throw UnwritableDatabase(path: path, obstacle: place)
    }
  }
}
