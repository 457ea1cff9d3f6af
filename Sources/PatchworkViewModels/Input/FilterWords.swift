/// The words to which a list is narrowed, in any order: `gp`, `school nurse`. Capitals and the accents of
/// Latin letters do not matter.
package struct FilterWords: Hashable, Sendable {
  /// As typed.
  package let text: String
  private let words: [String]

  package init(_ text: String) {
    self.text = text
    words = Self.plain(text).split(separator: " ").map(String.init)
  }

  package static let none = FilterWords("")

  package var isEmpty: Bool { words.isEmpty }

  /// Whether some texts of one line have all words between them.
  func fit(_ texts: String...) -> Bool {
    if isEmpty { return true }
    let line = texts.map(Self.plain).joined(separator: " ")
    return words.allSatisfy { line.contains($0) }
  }

  private static func plain(_ text: String) -> String {
    String(
      text.lowercased().map { letter in
        letter.isASCII ? letter : letter.unicodeScalars.first.flatMap(base) ?? letter
      })
  }

  /// The letter without its accent, which its name says: LATIN SMALL LETTER A WITH CIRCUMFLEX.
  private static func base(of scalar: Unicode.Scalar) -> Character? {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ") else {
      return nil
    }
    let letter = name.dropFirst("LATIN SMALL LETTER ".count).prefix { $0 != " " }
    return letter.count == 1 ? letter.first.flatMap { $0.lowercased().first } : nil
  }
}
