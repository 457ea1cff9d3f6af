/// Reads tokens from the bytes of a theme file.
struct ThemeScanner {
  private typealias Fault = ThemeDocument.Fault

  private var rest: ArraySlice<UInt8>
  /// The current line, from one.
  private(set) var line = 1

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  /// Reads the members of an object, including its closing brace.
  mutating func members(depth: Int) throws(ThemeDocument.Fault) -> [ThemeDocument.Member] {
    var members: [ThemeDocument.Member] = []
    while true {
      try skipBlanks()
      if take("}") { return members }
      let start = line
      let name = try self.name()
      guard !members.contains(where: { $0.name == name }) else {
        throw Fault(line: start, reason: "“\(name)” is given twice")
      }
      try skipBlanks()
      try expect(":", "“\(name)” wants a colon after it")
      try skipBlanks()
      members.append(.init(name: name, line: start, value: try value(of: name, depth: depth)))
      try skipBlanks()
      if !take(",") {
        guard rest.first == UInt8(ascii: "}") else {
          throw Fault(line: line, reason: "a comma or } is missing after “\(name)”")
        }
      }
    }
  }

  private mutating func value(
    of name: String, depth: Int
  ) throws(ThemeDocument.Fault) -> ThemeDocument.Value {
    switch rest.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return .text(try text())
    case UInt8(ascii: "{"):
      // Each level is a recursion, so the depth has a limit.
      guard depth < 4 else { throw Fault(line: line, reason: "braces stand too deep") }
      rest.removeFirst()
      return .object(try members(depth: depth + 1))
    default:
      throw Fault(line: line, reason: "“\(name)” wants a text in quotes or an object in braces")
    }
  }

  private mutating func name() throws(ThemeDocument.Fault) -> String {
    if rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") { return try text() }
    let letters = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
        true
      default: false
      }
    }
    guard !letters.isEmpty else {
      throw Fault(
        line: line, reason: isAtEnd ? "the last } is missing" : "a name is missing here")
    }
    rest = rest.dropFirst(letters.count)
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func text() throws(ThemeDocument.Fault) -> String {
    let quote = rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.first {
      rest.removeFirst()
      if byte == quote { return String(decoding: bytes, as: UTF8.self) }
      if byte < 0x20 || byte == 0x7F { break }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = rest.first, [quote, UInt8(ascii: "\\")].contains(escaped) else {
          throw Fault(line: line, reason: "only a quote or a backslash may follow a backslash")
        }
        rest.removeFirst()
        bytes.append(escaped)
      } else {
        bytes.append(byte)
      }
    }
    throw Fault(line: line, reason: "a closing quote is missing")
  }

  /// Reads one given character.
  ///
  /// - Throws: a fault with `reason` when another one follows.
  mutating func expect(
    _ character: Unicode.Scalar, _ reason: String
  ) throws(ThemeDocument.Fault) {
    guard take(character) else { throw Fault(line: line, reason: reason) }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Skips blanks, line breaks and comments.
  mutating func skipBlanks() throws(ThemeDocument.Fault) {
    while let byte = rest.first {
      switch byte {
      case 0x0A:
        line += 1
        rest.removeFirst()
      case 0x20, 0x09, 0x0D:
        rest.removeFirst()
      case UInt8(ascii: "/"):
        try skipComment()
      default:
        return
      }
    }
  }

  private mutating func skipComment() throws(ThemeDocument.Fault) {
    let start = line
    switch rest.dropFirst().first {
    case UInt8(ascii: "/"):
      rest = rest.drop { $0 != 0x0A }
    case UInt8(ascii: "*"):
      rest = rest.dropFirst(2)
      while !rest.starts(with: [UInt8(ascii: "*"), UInt8(ascii: "/")]) {
        guard let byte = rest.popFirst() else {
          throw Fault(line: start, reason: "a comment is not closed with */")
        }
        if byte == 0x0A { line += 1 }
      }
      rest = rest.dropFirst(2)
    default:
      throw Fault(line: line, reason: "a comment starts with // or /*")
    }
  }
}
