import Glibc
import PatchworkCore

/// Whom a file beside a database may come from. An index decides who is found: a forged one could hide a
/// child from a search. Accounts that can write the database could do that anyway.
struct FileTrust: Sendable {
  private let owner: uid_t
  private let group: gid_t
  private let mode: mode_t

  /// The trust that a database's own permissions give; nobody but the account itself and root where it
  /// cannot be looked at.
  init(database path: String) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    owner = isThere ? status.st_uid : geteuid()
    group = status.st_gid
    mode = isThere ? status.st_mode : 0
  }

  /// Goes on only if a database is a plain file, and what SQLite keeps beside it is from those who may write
  /// it: SQLite takes such a file for a part of the database and asks for no owner. Its shared memory says
  /// which pages of the log are read, and a pipe is waited for without end.
  ///
  /// - Throws: `DirectoryError.cannotOpen` naming the file.
  static func requireFiles(of path: String) throws(DirectoryError) {
    // SQLite keeps its files beside the one to which a link leads.
    let whole = realpath(path, nil)
    defer { free(whole) }
    let file = whole.map { String(cString: $0) } ?? path
    var status = stat()
    guard stat(file, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: worded("it is not a plain file"))
    }
    let trust = FileTrust(database: file)
    for beside in ["-wal", "-shm", "-journal"].map({ file + $0 }) where !trust.holds(at: beside) {
      throw .cannotOpen(
        path: path,
        reason:
          worded(
            """
            \(beside) beside it is not from those who may write it; ask who keeps this computer to \
            look at it
            """))
    }
  }

  /// Whether an open file is a plain one that only those could write who can write the database.
  func holds(for file: stat) -> Bool {
    guard file.st_mode & S_IFMT == S_IFREG, mayWrite(file.st_uid) else { return false }
    if file.st_mode & 0o002 != 0, mode & 0o002 == 0 { return false }
    // That a group may write it is no worse than the database only where the same group, or
    // everybody, may write that.
    if file.st_mode & 0o020 != 0, mode & 0o022 == 0 || mode & 0o002 == 0 && file.st_gid != group {
      return false
    }
    return true
  }

  /// Whether a file at a path, if there is one, is trusted; links are not followed.
  func holds(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 || holds(for: status)
  }

  private func mayWrite(_ user: uid_t) -> Bool {
    if user == 0 || user == geteuid() || user == owner || mode & 0o002 != 0 { return true }
    return mode & 0o020 != 0 && Self.groups(of: user).contains(group)
  }

  private static func groups(of user: uid_t) -> [gid_t] {
    guard let entry = getpwuid(user) else { return [] }
    var count: Int32 = 256
    var groups = [gid_t](repeating: 0, count: Int(count))
    // Somebody in more groups than there is room for is believed to be in none.
    guard getgrouplist(entry.pointee.pw_name, entry.pointee.pw_gid, &groups, &count) >= 0 else {
      return []
    }
    return Array(groups.prefix(Int(count)))
  }
}
