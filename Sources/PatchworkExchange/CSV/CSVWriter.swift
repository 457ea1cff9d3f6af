import Glibc
import PatchworkCore

/// Writes a CSV file (RFC 4180, LF line ends, fields quoted only where they must be), readable by
/// its owner alone.
///
/// Fields are written as they are. A text that a spreadsheet would take for a formula never gets
/// into the directory (`PlainText`). One that comes here all the same, from a row that was refused or
/// from a file that somebody wrote by hand, gets an apostrophe first; a telephone number may begin with
/// a plus sign.
///
/// The file comes to stand under its name when it is finished; until then whatever stood there
/// before stays, and a writer given up leaves nothing behind.
package final class CSVWriter {
  private let path: String
  /// Where it is written; nil when the path names a device or pipe, which must stay what it is.
  private let partialPath: String?
  private let descriptor: Int32
  private var isFinished = false
  /// Whether the record that is being written has a field.
  private var isInRecord = false
  private var buffer: [UInt8] = []
  private static let flushAt = 1 << 16

  package init(path: String) throws {
    self.path = path
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    // A pipe that somebody else put there would hand them everything.
    let isSystems = status.st_mode & S_IFMT == S_IFCHR && status.st_uid == 0
    guard !isSpecial || isSystems || status.st_uid == geteuid() else {
      throw DirectoryError.cannotOpen(
        path: path, reason: worded("it is no file, and somebody else's"))
    }
    partialPath = isSpecial ? nil : path + ".partial"
    if let partialPath {
      // Made anew and exclusively, so that a link which somebody put there is not followed.
      unlink(partialPath)
      descriptor = open(partialPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    } else {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    }
    if descriptor < 0 { throw Self.problem(path) }
  }

  deinit {
    close(descriptor)
    if let partialPath, !isFinished { unlink(partialPath) }
  }

  package func write(_ fields: [String]) throws {
    for field in fields { add(field) }
    try endRecord()
  }

  /// Adds a field to the record that is being written.
  package func add(_ field: String) {
    if isInRecord { buffer.append(UInt8(ascii: ",")) }
    isInRecord = true
    Self.append(field, to: &buffer)
  }

  package func endRecord() throws {
    isInRecord = false
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.flushAt { try flush() }
  }

  /// One record as a line of text, without its line end.
  package static func line(_ fields: [String]) -> String {
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      append(field, to: &line)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Writes out what is left, and puts the file under its name. It is on the disk before that: what
  /// stood there before is gone then.
  package func finish() throws {
    try flush()
    if let partialPath {
      guard fsync(descriptor) == 0, rename(partialPath, path) == 0 else {
        throw Self.problem(path)
      }
    }
    isFinished = true
    if partialPath != nil { try keepName() }
  }

  /// Has the folder, in which the name stands, reach the disk as well.
  private func keepName() throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written and not read is left to the system.
    guard parent >= 0 else { return }
    defer { close(parent) }
    // Nor do all file systems know how to.
    guard fsync(parent) == 0 || errno == EINVAL else { throw Self.problem(path) }
  }

  private static func append(_ field: String, to line: inout [UInt8]) {
    var field = disarmed(field)
    field.withUTF8 { bytes in
      guard bytes.contains(where: mustBeQuoted) else { return line.append(contentsOf: bytes) }
      line.append(UInt8(ascii: "\""))
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { line.append(byte) }
        line.append(byte)
      }
      line.append(UInt8(ascii: "\""))
    }
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// A field that no spreadsheet takes for a formula (OWASP, "CSV Injection").
  package static func disarmed(_ field: String) -> String {
    guard PlainText.readsAsFormula(field) else { return field }
    // What can be dialled is kept as it is: it calls nothing, and must be read again.
    let isNumber = field.utf8.first == UInt8(ascii: "+") && TelephoneNumber.isPlausible(field)
    return isNumber ? field : "'" + field
  }

  private func flush() throws {
    var offset = 0
    while offset < buffer.count {
      let count = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Self.problem(path) }
      offset += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func problem(_ path: String) -> DirectoryError {
    errno == ENOSPC
      ? .diskFull(path: path)
      : .cannotOpen(path: path, reason: String(cString: strerror(errno)))
  }
}
