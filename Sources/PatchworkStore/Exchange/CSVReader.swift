import Glibc
import PatchworkCore

/// Reads a CSV file (RFC 4180) record by record, in bounded memory.
///
/// UTF-8 with or without a byte-order mark, lines ended by LF or CRLF, fields quoted where they
/// hold commas, quotes or line ends.
final class CSVReader {
  /// A record that cannot be taken apart; reading goes on with the next line.
  struct Malformed: Error {
    let rule: String
  }

  /// The longest record taken, in bytes; no real one comes near.
  static let longestRecord = 1 << 20

  /// The line on which the last record began, counted from 1.
  private(set) var line = 0
  /// Bytes taken so far.
  private(set) var bytesRead: Int64 = 0
  /// Bytes of the whole file.
  let size: Int64

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var end = 0
  private var nextLine = 1
  private var field: [UInt8] = []

  /// Opens a file; nil when there is none.
  init?(path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw DirectoryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
    try skipByteOrderMark()
  }

  deinit { close(descriptor) }

  /// Reads the next record into `fields`; false at the end of the file.
  ///
  /// - Throws: `Malformed` for a record that breaks the format.
  func next(into fields: inout [String]) throws -> Bool {
    fields.removeAll(keepingCapacity: true)
    line = nextLine
    guard var byte = try take() else { return false }
    var length = 0
    while true {
      // A field begins here.
      field.removeAll(keepingCapacity: true)
      if byte == quote {
        byte = try takeQuoted(&length)
      } else {
        while byte != comma && byte != lineFeed {
          if byte == quote { throw try malformed("a quotation mark inside a field without them") }
          field.append(byte)
          length += 1
          if length > Self.longestRecord { throw try malformed("the record is too long") }
          byte = try take() ?? lineFeed
        }
        if byte == lineFeed, field.last == carriageReturn { field.removeLast() }
      }
      guard let text = String(validating: field, as: UTF8.self) else {
        throw try malformed("the text is not UTF-8", at: byte)
      }
      fields.append(text)
      if byte == lineFeed { return true }
      byte = try take() ?? lineFeed
    }
  }

  /// Reads a field to its closing quotation mark; returns the comma or line end after it.
  private func takeQuoted(_ length: inout Int) throws -> UInt8 {
    while true {
      guard let byte = try take() else {
        throw Malformed(rule: "a quotation mark is never closed")
      }
      length += 1
      if length > Self.longestRecord { throw try malformed("the record is too long") }
      guard byte == quote else {
        field.append(byte)
        continue
      }
      var after = try take() ?? lineFeed
      if after == quote {
        field.append(quote)
        continue
      }
      if after == carriageReturn { after = try take() ?? lineFeed }
      guard after == comma || after == lineFeed else {
        throw try malformed("something follows a closing quotation mark")
      }
      return after
    }
  }

  /// Goes on to the end of the line, so that reading can continue after it.
  private func malformed(_ rule: String, at last: UInt8 = 0) throws -> Malformed {
    var byte = last
    while byte != lineFeed { byte = try take() ?? lineFeed }
    return Malformed(rule: rule)
  }

  private func take() throws -> UInt8? {
    if position == end {
      try fill()
      if end == 0 { return nil }
    }
    let byte = buffer[position]
    position += 1
    bytesRead += 1
    if byte == lineFeed { nextLine += 1 }
    return byte
  }

  private func fill() throws {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      throw DirectoryError.cannotOpen(
        path: "being imported", reason: String(cString: strerror(errno)))
    }
    position = 0
    end = count
  }

  private func skipByteOrderMark() throws {
    try fill()
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
      position = 3
      bytesRead = 3
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
