import Glibc
import PatchworkCore

/// Writes a CSV file (RFC 4180, LF line ends, fields quoted only where they must be), readable by
/// its owner alone.
final class CSVWriter {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let flushAt = 1 << 16

  /// Makes the file, or empties it.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DirectoryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// Writes one record.
  func write(_ fields: [String]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      append(field)
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.flushAt { try flush() }
  }

  private func append(_ field: String) {
    let mustQuote = field.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard mustQuote else { return buffer.append(contentsOf: field.utf8) }
    buffer.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Hands everything written so far to the disk.
  func flush() throws {
    var offset = 0
    while offset < buffer.count {
      let count = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      guard count > 0 else {
        throw errno == ENOSPC
          ? DirectoryError.diskFull(path: path)
          : DirectoryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
      }
      offset += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
