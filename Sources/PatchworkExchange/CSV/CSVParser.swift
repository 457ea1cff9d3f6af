import Glibc
import PatchworkCore

/// Takes the first record off a stretch of a CSV file (RFC 4180).
struct CSVParser {
  enum Result {
    /// A whole record, which goes on until this offset.
    case record(end: Int)
    /// The stretch ends inside the record.
    case cutShort
    /// No record can be made of it; the next one begins at this offset.
    case malformed(rule: String, end: Int)
  }

  /// The stretch, which begins with a record.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the file ends with the stretch.
  let isLast: Bool

  /// Fills a record, which must be empty.
  func parse(into record: inout CSVRecord) -> Result {
    var position = 0
    while true {
      let isQuoted = position < bytes.count && bytes[position] == quote
      let result =
        isQuoted
        ? takeQuoted(from: position + 1, into: &record) : takePlain(from: position, into: &record)
      switch result {
      case .stop(let result): return result
      case .comma(let next):
        record.endField()
        position = next
      case .end(let next):
        record.endField()
        return record.isText
          ? .record(end: next) : .malformed(rule: worded("the text is not UTF-8"), end: next)
      }
    }
  }

  /// What follows a field.
  private enum Boundary {
    case comma(next: Int)
    case end(next: Int)
    case stop(Result)
  }

  private func takePlain(from start: Int, into record: inout CSVRecord) -> Boundary {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == comma {
        record.append(bytes[start..<position])
        return .comma(next: position + 1)
      }
      if byte == lineFeed { break }
      if byte == quote {
        return malformed(
          worded("a quotation mark stands inside a field without them"), at: position)
      }
      position += 1
    }
    if position == bytes.count && !isLast { return .stop(.cutShort) }
    let hasReturn = position > start && bytes[position - 1] == carriageReturn
    record.append(bytes[start..<(hasReturn ? position - 1 : position)])
    return .end(next: min(position + 1, bytes.count))
  }

  private func takeQuoted(from start: Int, into record: inout CSVRecord) -> Boundary {
    var position = start
    while true {
      guard let mark = find(quote, from: position) else {
        if !isLast { return .stop(.cutShort) }
        // Only the line is given up, not all that seemed to stand within the quotation marks.
        return malformed(worded("a quotation mark is never closed"), at: 0)
      }
      record.append(bytes[position..<mark])
      position = mark + 1
      if position == bytes.count { return isLast ? .end(next: position) : .stop(.cutShort) }
      if bytes[position] != quote { break }
      // Two of them within quotation marks stand for one.
      record.append(quote)
      position += 1
    }
    if bytes[position] == carriageReturn {
      position += 1
      if position == bytes.count { return isLast ? .end(next: position) : .stop(.cutShort) }
      if bytes[position] == lineFeed { return .end(next: position + 1) }
    } else if bytes[position] == comma {
      return .comma(next: position + 1)
    } else if bytes[position] == lineFeed {
      return .end(next: position + 1)
    }
    return malformed(worded("something follows a closing quotation mark"), at: position)
  }

  /// Gives up the rest of a line.
  private func malformed(_ rule: String, at position: Int) -> Boundary {
    if let end = find(lineFeed, from: position) {
      return .stop(.malformed(rule: rule, end: end + 1))
    }
    return .stop(isLast ? .malformed(rule: rule, end: bytes.count) : .cutShort)
  }

  private func find(_ byte: UInt8, from position: Int) -> Int? {
    guard position < bytes.count, let base = bytes.baseAddress else { return nil }
    guard let found = memchr(base + position, Int32(byte), bytes.count - position) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
