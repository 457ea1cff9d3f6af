import FoundationEssentials
import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkRemote

/// The access tokens that this account has been given, one line a server: `ADDRESS TOKEN`. The file
/// can be read by nobody else, and is not read when it can.
struct AccessTokens {
  private let path: String

  /// The tokens of this account.
  init() throws(UsageError) { path = try Folders.state() + "/tokens" }

  /// The token for a server; nil when there is none.
  ///
  /// - Throws: `UsageError` when others could have read it.
  func token(for address: ServerAddress) throws(UsageError) -> String? {
    try lines().last { $0.address == address.text }?.token
  }

  /// Makes sure that a token can be kept, before a code is spent on it.
  func prepare() throws(UsageError) {
    _ = try lines()
    let folder = path.dropLast("/tokens".count)
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o700)
    }
    guard access(String(folder), W_OK) == 0 else { throw Self.refused(String(folder)) }
  }

  /// Keeps a token in place of an older one for the same server.
  func keep(_ token: String, for address: ServerAddress) throws(UsageError) {
    try write(try others(than: address) + [(address.text, token)])
  }

  /// Deletes the token for a server.
  func forget(_ address: ServerAddress) throws(UsageError) {
    try write(try others(than: address))
  }

  private func others(
    than address: ServerAddress
  ) throws(UsageError) -> [(address: String, token: String)] {
    try lines().filter { $0.address != address.text }
  }

  private func write(_ lines: [(address: String, token: String)]) throws(UsageError) {
    let text = Array(lines.map { "\($0.address) \($0.token)\n" }.joined().utf8)
    // Written beside and moved into place, so that no other sign-in is ever lost half-way.
    let fresh = "\(path).\(getpid())"
    unlink(fresh)
    let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Self.refused(fresh) }
    let isWritten = Glibc.write(file, text, text.count) == text.count && fsync(file) == 0
    close(file)
    guard isWritten, rename(fresh, path) == 0 else {
      let failure = Self.refused(path)
      unlink(fresh)
      throw failure
    }
  }

  private func lines() throws(UsageError) -> [(address: String, token: String)] {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return [] }
    guard facts.st_mode & 0o077 == 0 else {
      throw UsageError(
        worded(
          """
          \(path) can be read by others, so its tokens are not used. Say chmod 600 \(path), and \
          have them revoked if somebody may have seen them.
          """))
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Self.refused(path)
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }

  private static func refused(_ path: String) -> UsageError {
    UsageError(worded("\(path) cannot be used: \(String(cString: strerror(errno)))."))
  }
}
