/// A parsed theme file: names, texts and objects with their lines.
///
/// Theme files use a part of JSON5: comments, names without quotes, texts in single or double
/// quotes, trailing commas. Everything else is an error with its line, which a general decoder
/// could not give.
struct ThemeDocument {
  struct Member {
    let name: String
    let line: Int
    let value: Value
  }

  enum Value {
    case text(String)
    case object([Member])
  }

  /// An error in a file and its line, from one.
  struct Fault: Error {
    let line: Int
    let reason: String
  }

  let members: [Member]

  /// Parses a file of at most 64 kB.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= 65_536 else {
      throw Fault(line: 1, reason: "the file is longer than any theme, 64 kB")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(line: 1, reason: "the file is not text in UTF-8")
    }
    var scanner = ThemeScanner(
      // Some editors begin UTF-8 files with a byte order mark.
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    try scanner.skipBlanks()
    try scanner.expect("{", "a theme starts with {")
    members = try scanner.members(depth: 1)
    try scanner.skipBlanks()
    guard scanner.isAtEnd else {
      throw Fault(line: scanner.line, reason: "nothing may follow the last }")
    }
  }
}
