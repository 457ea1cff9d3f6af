/// A literal text of a Swift source, with what stands around it.
struct SwiftLiteral {
  var line: Int
  /// The text with `{1}`, `{2}` ... for interpolations and escapes read, a line end but as `\n`.
  var pattern: String
  /// The call whose argument it is: `worded` of `worded("...")`; empty where it is none.
  var callee: String
  /// Its label in that call: `one`.
  var label: String
  /// Whether the type around it is a `Phrase` or a table of them: `var text: Phrase { ... }`.
  var isInPhrases: Bool
  /// Whether it is compared with, matched, a key, or the raw value of a case.
  var isCode: Bool
  /// Whether it is the raw value of a case.
  var isRawValue: Bool
}

/// Reads the literals of a source as the compiler would: comments, raw and multi-line texts, and texts
/// inside interpolations.
struct SwiftLiterals {
  private let source: [UInt8]
  private var place = 0
  private var line = 1
  private(set) var found: [SwiftLiteral] = []
  /// The brackets that are open, with the code before each.
  private var open: [(bracket: UInt8, before: String)] = []
  /// The code of the current statement, texts and comments left out.
  private var code = ""

  init(_ text: String) {
    source = Array(text.utf8)
    readCode(untilBracket: false)
  }

  private var byte: UInt8? { place < source.count ? source[place] : nil }

  private func stands(_ text: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return source[min(place, source.count)...].starts(with: bytes)
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count {
      if byte == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  /// - Parameter untilBracket: whether it is the code of an interpolation, which its bracket ends.
  private mutating func readCode(untilBracket: Bool) {
    let depth = open.count
    while let byte {
      if byte == UInt8(ascii: "/"), stands("//") {
        while let next = self.byte, next != UInt8(ascii: "\n") { step() }
      } else if byte == UInt8(ascii: "/"), stands("/*") {
        skipComment()
      } else if byte == UInt8(ascii: "\"") || startsRawText {
        readText()
      } else {
        step()
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
          open.append((byte, code))
          code = ""
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
          if untilBracket, open.count == depth { return }
          let before = open.popLast()?.before ?? ""
          switch byte {
          // What follows a block is a statement of its own, or goes on with `else`.
          case UInt8(ascii: "}"): code = "}"
          // The type of a table is looked at.
          case UInt8(ascii: "]"): code = before + "[" + code.suffix(40) + "]"
          default: code = before + "()"
          }
        case UInt8(ascii: ";"): code = ""
        default: code.unicodeScalars.append(Unicode.Scalar(byte < 128 ? byte : 63))
        }
        if code.utf8.count > 2_000 { code = String(code.suffix(1_000)) }
      }
    }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if stands("/*") {
        depth += 1
        step(2)
      } else if stands("*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && byte != nil
  }

  private var startsRawText: Bool {
    guard byte == UInt8(ascii: "#") else { return false }
    let after = source[place...].first { $0 != UInt8(ascii: "#") }
    return after == UInt8(ascii: "\"")
  }

  private mutating func readText() {
    var literal = context()
    var hashes = 0
    while byte == UInt8(ascii: "#") {
      hashes += 1
      step()
    }
    let isLong = stands("\"\"\"")
    let end = Array(repeating: UInt8(ascii: "\""), count: isLong ? 3 : 1) + marks(hashes)
    step(isLong ? 3 : 1)
    var text: [UInt8] = []
    var inserted = 0
    let number = found.count
    found.append(literal)
    while byte != nil, !source[place...].starts(with: end) {
      if byte == UInt8(ascii: "\\"), source[(place + 1)...].starts(with: marks(hashes)) {
        step(1 + hashes)
        if byte == UInt8(ascii: "(") {
          step()
          inserted += 1
          text += Array("{\(inserted)}".utf8)
          let kept = code
          (code, open) = ("", open + [(UInt8(ascii: "("), "")])
          readCode(untilBracket: true)
          open.removeLast()
          code = kept
        } else {
          text += escape()
        }
      } else if let byte {
        text.append(byte)
        step()
      }
    }
    step(end.count)
    literal.pattern = String(decoding: text, as: UTF8.self)
    if isLong { literal.pattern = Self.unindented(literal.pattern) }
    literal.pattern = literal.pattern.replacing("\n", with: "\\n")
    literal.isCode = literal.isCode || isComparedOrKey
    found[number] = literal
    code += "\""
  }

  private func marks(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: "#"), count: count) }

  /// What an escape stands for; nothing for the end of a line that goes on.
  private mutating func escape() -> [UInt8] {
    guard let byte else { return [] }
    step()
    switch byte {
    case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
    case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
    case UInt8(ascii: "r"): return Array("\\r".utf8)
    case UInt8(ascii: "u"):
      step()
      var digits = ""
      while let next = self.byte, next != UInt8(ascii: "}") {
        digits.unicodeScalars.append(Unicode.Scalar(next))
        step()
      }
      step()
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { Array(String(Character($0)).utf8) } ?? []
    case UInt8(ascii: "\n"): return [0]
    default: return [byte]
    }
  }

  /// A long text without the indentation of its last line, and with lines that go on made one.
  private static func unindented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indent = lines.last?.count ?? 0
    if lines.first?.isEmpty == true { lines.removeFirst() }
    if !lines.isEmpty { lines.removeLast() }
    let cut = lines.map { line in
      line.split(separator: "\0", omittingEmptySubsequences: false)
        .map { $0.prefix(indent).allSatisfy { $0 == " " } ? $0.dropFirst(indent) : $0 }.joined()
    }
    return cut.joined(separator: "\n")
  }
}

extension SwiftLiterals {
  /// What stands around the text that begins here.
  fileprivate func context() -> SwiftLiteral {
    let callee: String =
      if let last = open.last, last.bracket == UInt8(ascii: "(") { Self.word(last.before) } else {
        ""
      }
    let code = String(code.suffix(160))
    let label = code.firstMatch(of: /(?:^|,)\s*(\w+):\s*$/).map { String($0.1) } ?? ""
    let isRawValue = code.contains(/\bcase [\w ,="]*= $/)
    return SwiftLiteral(
      line: line, pattern: "", callee: callee, label: label, isInPhrases: isInPhrases,
      isCode: code.contains(/(\bcase |[!=~]= ?|\bcase "[^:]*, *)$/), isRawValue: isRawValue)
  }

  /// Whether what follows the text makes it a key or something compared with.
  fileprivate var isComparedOrKey: Bool {
    let rest = source[place...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    if rest.starts(with: "==".utf8) || rest.starts(with: "!=".utf8) { return true }
    return rest.first == UInt8(ascii: ":") && !code.contains("?")
      && (open.last?.bracket == UInt8(ascii: "[") || code.contains(/\bcase\b/))
  }

  private var isInPhrases: Bool {
    for (bracket, before) in open.reversed() {
      switch bracket {
      case UInt8(ascii: "["):
        if before.suffix(80).contains(/: \[[^=]*Phrase\??\] = $/) { return true }
      case UInt8(ascii: "{"):
        if before.contains(/(:|->) Phrase\?? $/) { return true }
        let line = before.split(separator: "\n").last ?? ""
        let isControl = /\b(switch|if|else|guard|for|while|do|catch)\b/
        if !line.contains(isControl), !before.contains(/\belse *$/) { return false }
      default:
        // A bracket that only groups.
        if !Self.word(before).isEmpty || before.hasSuffix("\"") { return false }
      }
    }
    return false
  }

  /// The word at the end of some code.
  private static func word(_ code: String) -> String {
    String(code.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }
}
