import Glibc
import PatchworkCore

/// Reads a CSV file (RFC 4180) record by record, in bounded memory.
///
/// UTF-8 with or without a byte-order mark, lines ended by LF or CRLF, fields quoted where they
/// hold commas, quotes or line ends.
package final class CSVReader {
  /// A record that cannot be taken apart; reading goes on after it.
  package struct Malformed: Error {
    package let rule: String
    /// The line on which it begins, counted from 1.
    package let line: Int
    /// What stands there, cut off where it is long.
    package let text: String
  }

  /// The longest record taken, in bytes; no real one comes near.
  static let longestRecord = 1 << 18

  /// Bytes taken so far.
  package private(set) var bytesRead: Int64 = 0
  /// Bytes of the whole file.
  package let size: Int64

  private let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var line = 1
  /// Whether the rest of a line that is too long is to be passed over.
  private var isPassing = false

  /// Opens a file; nil when there is none.
  package init?(path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw DirectoryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
    try fill()
    if buffer[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { advance(3) }
  }

  deinit { close(descriptor) }

  /// Reads the next record; false at the end of the file.
  ///
  /// - Throws: `Malformed` for a record that breaks the format.
  package func next(_ record: inout CSVRecord) throws -> Bool {
    while true {
      if start == end {
        try fill()
        if start == end { return false }
      }
      if isPassing {
        pass()
        continue
      }
      record.removeAll()
      record.line = line
      let result = buffer.withUnsafeBufferPointer { buffer in
        CSVParser(bytes: UnsafeBufferPointer(rebasing: buffer[start..<end]), isLast: isAtEnd)
          .parse(into: &record)
      }
      switch result {
      case .record(let length):
        take(length)
        return true
      case .malformed(let rule, let length): throw malformed(rule, length)
      // A quotation mark that nobody closed would otherwise take the whole file into memory.
      case .cutShort where end - start > Self.longestRecord:
        isPassing = true
        throw malformed(worded("the row is longer than \(Self.longestRecord) bytes"))
      case .cutShort: try fill()
      }
    }
  }

  /// Takes a record that is none; no length means that it goes on beyond what is read.
  private func malformed(_ rule: String, _ length: Int? = nil) -> Malformed {
    let longestShown = 1_000
    let shown = min(length ?? end - start, longestShown)
    let malformed = Malformed(
      rule: rule, line: line,
      text: String(decoding: buffer[start..<(start + shown)], as: UTF8.self))
    take(length ?? 0)
    return malformed
  }

  /// Goes on to the end of the line, or of what is read so far.
  private func pass() {
    let lineEnd = buffer[start..<end].firstIndex(of: lineFeed)
    isPassing = lineEnd == nil
    take((lineEnd.map { $0 + 1 } ?? end) - start)
  }

  private func take(_ length: Int) {
    for byte in buffer[start..<(start + length)] where byte == lineFeed { line += 1 }
    advance(length)
  }

  private func advance(_ length: Int) {
    start += length
    bytesRead += Int64(length)
  }

  /// Reads on, behind what is not taken yet.
  private func fill() throws {
    if isAtEnd { return }
    buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
    (start, end) = (0, end - start)
    if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: end), buffer.count - end)
      }
      // A signal, a terminal that changed its size for instance, says nothing of the file.
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw DirectoryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    end += count
    isAtEnd = count == 0
  }
}

private let lineFeed = UInt8(ascii: "\n")
