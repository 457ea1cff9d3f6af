import Foundation
import Testing

/// Every text for a person is a phrase, and `Sources/Phrases.txt` lists the patterns of all of them, for
/// translators. Run with `PATCHWORK_RECORD=1` in the environment to write the list anew.
@Suite(.timeLimit(.minutes(3))) struct CatalogueTests {
  private static let list = Sources.folder.appendingPathComponent("Phrases.txt")

  @Test func everyTextForAPersonIsAPhrase() throws {
    var count = 0
    for (file, literals) in try Sources.literals() where !NoTexts.isLeftOut(file) {
      for literal in literals where !literal.isPhrase && !literal.isCode && !literal.isRawValue {
        count += 1
        guard Self.readsLikeAText(literal.pattern), !NoTexts.isOfCommandLine(literal.pattern),
          NoTexts.byFile[file]?.contains(literal.pattern) != true
        else { continue }
        Issue.record("\(file):\(literal.line) is no phrase: \(literal.pattern)")
      }
    }
    #expect(count > 1_000)
  }

  /// A list of codes that nothing needs any more would hide a text one day.
  @Test func whatIsNamedAsNoTextIsThere() throws {
    let sources = try Sources.literals()
    for (file, patterns) in NoTexts.byFile {
      let there = Set(sources[file]?.map(\.pattern) ?? [])
      #expect(patterns.subtracting(there) == [], "\(file) has them no more")
    }
    for place in NoTexts.places {
      #expect(sources.keys.contains { $0.hasPrefix(place) }, "\(place) is gone")
    }
  }

  @Test func theListHasEveryPatternOnce() throws {
    var patterns: Set<String> = []
    for (file, literals) in try Sources.literals() {
      // The cases of a type that is left out are codes.
      let spoken = literals.filter { !$0.isRawValue || !NoTexts.isLeftOut(file) }
      patterns.formUnion(Self.patterns(spoken))
    }
    let text = patterns.sorted().map { "\($0)\n" }.joined()
    if ProcessInfo.processInfo.environment["PATCHWORK_RECORD"] != nil {
      try text.write(to: Self.list, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: Self.list, encoding: .utf8)
    #expect(text == kept, "the list is not as the sources: record it anew")
  }

  /// The patterns among the literals of a file; the two forms of a counted phrase are one.
  private static func patterns(_ literals: [SwiftLiteral]) -> [String] {
    var patterns: [String] = []
    var one: String?
    for literal in literals {
      let isSpokenCase = literal.isRawValue && readsLikeAText(literal.pattern)
      guard literal.isPhrase && !literal.isCode || isSpokenCase,
        literal.pattern.count(where: \.isLetter) > 1
      else { continue }
      switch (literal.callee, literal.label) {
      case ("counted", "one"): one = literal.pattern
      case ("counted", "other"):
        patterns.append("\(one ?? "") | \(literal.pattern)")
        one = nil
      default:
        // Beside its texts a call about a column has its name.
        let isOfColumn = literal.callee.lowercased().hasSuffix("column")
        if !isOfColumn || readsLikeAText(literal.pattern) { patterns.append(literal.pattern) }
      }
    }
    return patterns
  }

  /// Whether a literal looks as if a person read it: words with spaces, or one with a capital.
  private static func readsLikeAText(_ pattern: String) -> Bool {
    let text = pattern.replacing("\\n", with: " ").drop { $0 == " " }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if let first = words.first, statements.contains(String(first)) { return false }
    let start = text.unicodeScalars.prefix(2).map { $0 }
    if start.count == 2, isLetter(start[0], "A"..."Z"), isLetter(start[1], "a"..."z") {
      return true
    }
    guard pattern.contains(" ") else { return false }
    return words.contains { word in
      let letters = word.unicodeScalars.filter {
        isLetter($0, "a"..."z") || isLetter($0, "A"..."Z")
      }
      return letters.count > 1 || word == "a" || word == "I"
    }
  }

  private static func isLetter(
    _ scalar: Unicode.Scalar, _ range: ClosedRange<Unicode.Scalar>
  ) -> Bool { range.contains(scalar) }

  /// The words with which SQL begins.
  private static let statements: Set = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "WITH", "PRAGMA", "ALTER", "DROP", "BEGIN",
    "COMMIT", "ROLLBACK", "AND", "OR", "FROM", "WHERE", "IN", "NOT", "JOIN", "ORDER", "VALUES",
    "UNION", "LEFT", "EXISTS", "CASE", "REPLACE", "ATTACH", "DETACH", "VACUUM", "ANALYZE",
    "EXPLAIN",
    "SAVEPOINT", "RELEASE", "SET",
  ]
}

extension SwiftLiteral {
  /// The calls all of whose texts are phrases.
  private static let takers: Set = [
    "worded", "Phrase", "counted", "called", "disabled", "Outcome", "Command", "moving", "inAudit",
    "Column", "ValueColumn", "nameColumn",
  ]

  /// Whether the compiler makes a phrase of it.
  fileprivate var isPhrase: Bool {
    isInPhrases || Self.takers.contains(callee) || label == "called" && callee == "of"
  }
}

/// The Swift files of the product.
private enum Sources {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources").standardizedFileURL

  private static let read = Result { try readAll() }

  /// By path in `Sources`.
  static func literals() throws -> [String: [SwiftLiteral]] { try read.get() }

  private static func readAll() throws -> [String: [SwiftLiteral]] {
    var found: [String: [SwiftLiteral]] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      found[file] = SwiftLiterals(text).found
    }
    return found
  }
}
