/// Reads the lines of a head, once they have all arrived, into an `HTTPHead`.
///
/// Stricter than RFC 9112 asks: whatever two readers of one message could understand differently
/// is refused, because that is how requests are smuggled past a proxy.
enum HTTPHeadParser {
  static func request(_ lines: [ArraySlice<UInt8>]) throws(HTTPFault) -> HTTPHead {
    let words = lines[0].split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3 else {
      throw HTTPFault(400, "the request line is not METHOD TARGET VERSION")
    }
    guard !words[0].isEmpty, words[0].count <= 16, words[0].allSatisfy(isToken) else {
      throw HTTPFault(400, "the method is not a word")
    }
    guard !words[1].isEmpty, words[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw HTTPFault(400, "the target holds a character that belongs percent-encoded")
    }
    let isModern = try version(words[2])
    let fields = try fields(lines.dropFirst())
    let hosts = fields.all("host")
    // HTTP/1.1 asks for exactly one (RFC 9112 section 3.2), 1.0 knew none.
    guard hosts.count == 1 || (hosts.isEmpty && !isModern) else {
      throw HTTPFault(400, "there must be one Host field")
    }
    return HTTPHead(
      start: .request(method: text(words[0]), target: text(words[1])), fields: fields,
      keepsAlive: keepsAlive(fields, isModern))
  }

  static func response(_ lines: [ArraySlice<UInt8>]) throws(HTTPFault) -> HTTPHead {
    let words = lines[0].split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, words[1].count == 3, words[1].allSatisfy(isDigit),
      let status = Int(text(words[1])), (100...599).contains(status)
    else { throw HTTPFault(502, "the answer has no status") }
    let isModern = try version(words[0])
    let fields = try fields(lines.dropFirst())
    return HTTPHead(
      start: .response(status: status), fields: fields, keepsAlive: keepsAlive(fields, isModern))
  }

  private static func version(_ word: ArraySlice<UInt8>) throws(HTTPFault) -> Bool {
    if word.elementsEqual("HTTP/1.1".utf8) { return true }
    if word.elementsEqual("HTTP/1.0".utf8) { return false }
    guard word.count == 8, word.starts(with: "HTTP/".utf8), isDigit(word[word.startIndex + 5]),
      word[word.startIndex + 6] == UInt8(ascii: "."), isDigit(word[word.startIndex + 7])
    else { throw HTTPFault(400, "the version is not HTTP/1.1") }
    throw HTTPFault(505, "only HTTP/1.1 and HTTP/1.0 are spoken here")
  }

  private static func keepsAlive(_ fields: HTTPFields, _ isModern: Bool) -> Bool {
    // 1.1 stays open unless it says close, 1.0 closes unless it says otherwise (RFC 9112 section
    // 9.3).
    isModern
      ? !fields.lists("connection", "close") : fields.lists("connection", "keep-alive")
  }

  private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(HTTPFault)
    -> HTTPFields
  {
    var fields = HTTPFields()
    for line in lines {
      guard let first = line.first, first != 0x20, first != 0x09 else {
        throw HTTPFault(400, "a field is folded over two lines")
      }
      // Nor may white space stand before the colon: for some readers it is part of the name, for
      // others it is not (RFC 9112 section 5.1).
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(isToken)
      else { throw HTTPFault(400, "a field has no name") }
      var value = line[(colon + 1)...]
      while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
      while let byte = value.last, byte == 0x20 || byte == 0x09 { value.removeLast() }
      guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw HTTPFault(400, "a field holds a control character")
      }
      fields.add(lowered(line[..<colon]), text(value))
    }
    return fields
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { target in
      var place = 0
      for byte in bytes {
        target[place] = (65...90).contains(byte) ? byte + 32 : byte
        place += 1
      }
      return place
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// Whether a byte may stand in a token (RFC 9110 section 5.6.2).
private func isToken(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122: true
  case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
  default: false
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
