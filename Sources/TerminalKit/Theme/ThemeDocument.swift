/// A theme file taken apart: names, texts and objects, each with its line.
///
/// Theme files are written in the part of JSON5 that themes need: comments, names without quotes,
/// texts in single or double quotes, trailing commas. Anything else is an error with its line,
/// which is why they are not read by a general decoder.
struct ThemeDocument {
  /// A name and what it stands for.
  struct Member {
    let name: String
    let line: Int
    let value: Value
  }

  /// What a name stands for.
  enum Value {
    case text(String)
    case object([Member])
  }

  /// What is wrong with a file, and in which line.
  struct Fault: Error {
    let line: Int
    let reason: String
  }

  /// The members of the outermost object.
  let members: [Member]

  /// Takes a file apart.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= 65_536 else {
      throw Fault(line: 1, reason: "the file is longer than any theme, 64 kB")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(line: 1, reason: "the file is not text in UTF-8")
    }
    var scanner = ThemeScanner(
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
