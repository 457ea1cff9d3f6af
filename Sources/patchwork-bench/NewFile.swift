import Glibc

/// A file that gets its name only when complete.
struct NewFile: ~Copyable {
  /// A file error, as a sentence.
  struct Failure: Error {
    let sentence: String
  }

  /// Bytes that are not yet written.
  var bytes: [UInt8] = []
  private let path: String
  private let descriptor: Int32
  private var isFinished = false

  private static let enough = 1 << 18

  /// Creates a folder and its missing parents.
  static func makeFolder(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      if mkdir(made, 0o777) != 0 && errno != EEXIST {
        throw Failure(sentence: "The folder \(made) cannot be made: \(reason()).")
      }
    }
  }

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      throw Failure(sentence: "\(path).part cannot be written: \(Self.reason()).")
    }
    bytes.reserveCapacity(Self.enough + 4_096)
  }

  /// Writes the pending bytes when there are enough.
  mutating func writeIfFull() throws {
    if bytes.count >= Self.enough { try writeAll() }
  }

  /// Writes the rest and renames the file to its name.
  mutating func finish() throws {
    try writeAll()
    guard rename(path + ".part", path) == 0 else {
      throw Failure(sentence: "\(path) cannot be replaced: \(Self.reason()).")
    }
    isFinished = true
  }

  private mutating func writeAll() throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(sentence: "\(path).part cannot be written: \(Self.reason()).")
      }
      done += count
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  deinit {
    close(descriptor)
    if !isFinished { unlink(path + ".part") }
  }
}
