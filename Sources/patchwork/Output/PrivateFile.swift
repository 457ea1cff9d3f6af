import Glibc
import PatchworkCore

/// A new file that nobody but its owner reads. It goes again unless it is written.
final class PrivateFile {
  private let path: String
  private let descriptor: Int32
  private var isWritten = false

  /// Makes the file. What stands there already, a link that somebody planted for instance, is neither
  /// followed nor overwritten.
  init(_ path: String) throws(DirectoryError) {
    let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    // Before anything is stored: what was not made here is not taken away at the end either.
    guard opened >= 0 else {
      let reason =
        errno == EEXIST
        ? worded(
          "a file of that name is there already, and was left as it is; choose another place")
        : String(cString: strerror(errno))
      throw .cannotOpen(path: path, reason: reason)
    }
    self.path = path
    descriptor = opened
  }

  deinit {
    close(descriptor)
    if !isWritten { unlink(path) }
  }

  /// Whether something stands at a path.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Goes on only if a folder is none that somebody else's link leads to.
  static func refuseLink(_ folder: String) throws(DirectoryError) {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      status.st_uid != geteuid()
    else { return }
    throw .cannotOpen(path: folder, reason: worded("it is a link that somebody else made"))
  }

  /// Writes the whole text.
  func write(_ text: String) throws(DirectoryError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
    isWritten = true
  }
}
