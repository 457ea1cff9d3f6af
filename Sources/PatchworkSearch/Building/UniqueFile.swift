import Glibc
import PatchworkCore

/// A file that was not there before, which only its owner may read.
struct UniqueFile {
  /// Open for reading and writing, and closed in programs that are started.
  let descriptor: Int32
  private let name: [CChar]

  /// Makes one whose path begins so.
  init(beginning path: String) throws {
    var template = Array((path + "XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw IndexError(path: path, worded("cannot be written"), errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    name = template
  }

  /// Takes its name away; what is open stays.
  func unlink() { _ = Glibc.unlink(name) }

  /// Gives it another name, in the place of any file of that name.
  func rename(to path: String) -> Bool { Glibc.rename(name, path) == 0 }
}
