/// What a statement of SQL says, without its layout: versions of SQLite set blanks, and quotes around names,
/// differently where they alter a table.
///
/// Nothing else may differ. Quotes make a text of what would run (`SELECT 'RAISE(…)'`), and a comment that
/// loses the end of its line takes the next one in; so texts stay as they are, and comments are left out whole.
struct SchemaText: Hashable {
  private(set) var bytes: [UInt8] = []

  /// Names that stand for a value. Between quotes SQLite takes them for a text.
  private static let values: Set<[UInt8]> = Set(
    ["NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"].map {
      Array($0.utf8)
    })

  init(_ sql: String) {
    var rest = Array(sql.utf8)[...]
    var endsInWord = false
    var isParted = false
    while let first = rest.first {
      if let end = Self.endOfLayout(rest) {
        rest = rest[end...]
        isParted = true
        continue
      }
      let end = Self.endOfToken(rest)
      let token = Self.withoutQuotes(rest[..<end])
      let beginsWord = token.first.map(Self.isOfWord) ?? false
      // A letter before a text belongs to it: X'00'.
      if endsInWord, beginsWord || isParted && first == UInt8(ascii: "'") {
        bytes.append(UInt8(ascii: " "))
      }
      bytes += token
      rest = rest[end...]
      (endsInWord, isParted) = (beginsWord, false)
    }
  }

  /// Where blanks or a comment end; nil where something else begins.
  private static func endOfLayout(_ text: ArraySlice<UInt8>) -> Int? {
    let start = text.startIndex
    if text[start] <= UInt8(ascii: " ") { return start + 1 }
    if text.starts(with: "--".utf8) {
      return text.firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    }
    guard text.starts(with: "/*".utf8) else { return nil }
    var place = start + 2
    while place + 1 < text.endIndex {
      if text[place...].starts(with: "*/".utf8) { return place + 2 }
      place += 1
    }
    return text.endIndex
  }

  private static func endOfToken(_ text: ArraySlice<UInt8>) -> Int {
    let first = text[text.startIndex]
    let behind = text.index(after: text.startIndex)
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      // A quote that is doubled reads as two texts that touch, which comes to the same bytes.
      return text[behind...].firstIndex(of: first).map { $0 + 1 } ?? text.endIndex
    case UInt8(ascii: "["):
      return text[behind...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? text.endIndex
    case _ where isOfWord(first):
      return text[behind...].firstIndex { !isOfWord($0) } ?? text.endIndex
    default: return behind
    }
  }

  /// A name without the quotes that it does not need.
  private static func withoutQuotes(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard token.count > 2, let first = token.first, first != UInt8(ascii: "'"), !isOfWord(first)
    else { return token }
    let name = token.dropFirst().dropLast()
    let upper = name.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    return name.allSatisfy(isOfWord) && !values.contains(upper) ? name : token
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
