import PatchworkCore
import PatchworkMatching

/// One way to write a person's name as two words: given and family.
struct NameRow: Hashable {
  var given: UInt32
  var family: UInt32
  var kind: IndexFormat.NameKind
}

/// Turns a person's names into rows of numbered words.
struct NameRows {
  private(set) var words = WordTable()
  private var known: [String: [UInt32]] = [:]

  /// The number of the empty word, which stands for a missing name.
  static let nobody: UInt32 = 0
  private typealias Limits = SearchWeights.Limits

  init() { _ = words.number(of: []) }

  /// Adds the words that are related to those of the register; see `RelatedWords`.
  mutating func addRelatedWords() { RelatedWords.complete(&words) }

  /// The rows of a person, the name to show first; never empty.
  mutating func rows(of names: [PersonName]) -> [NameRow] {
    let shown = names.first { $0.kind == .legal } ?? names.first
    guard let shown else { return [NameRow(given: Self.nobody, family: Self.nobody, kind: .shown)] }
    let givens = numbers(of: shown.given)
    let families = numbers(of: shown.family)
    var rows: [NameRow] = []
    func add(_ given: UInt32, _ family: UInt32, _ kind: IndexFormat.NameKind) {
      guard rows.count < Limits.rowsOfPerson,
        !rows.contains(where: { $0.given == given && $0.family == family })
      else { return }
      rows.append(NameRow(given: given, family: family, kind: kind))
    }
    for (g, given) in givens.enumerated() {
      for (f, family) in families.enumerated() {
        add(given, family, g == 0 && f == 0 ? .shown : .part)
      }
    }
    for name in names where name != shown {
      // A name that leaves a part open means the part of the name shown.
      for given in name.given.isEmpty ? givens : numbers(of: name.given) {
        for family in name.family.isEmpty ? families : numbers(of: name.family) {
          add(given, family, .other)
        }
      }
    }
    for name in names where !name.middle.isEmpty {
      for middle in numbers(of: name.middle) {
        for family in families { add(middle, family, .middle) }
        if let given = name == shown ? givens.first : nil { add(given, middle, .middle) }
      }
    }
    return rows
  }

  /// The word of a whole name, then those of its parts if there are several.
  private mutating func numbers(of name: String) -> [UInt32] {
    if let numbers = known[name] { return numbers }
    let parts = Folding.fold(name).split { $0 == Folding.space || $0 == Folding.hyphen }
    var numbers = [words.number(of: Array(parts.joined().prefix(TypedWord.longest)))]
    if parts.count > 1 {
      for part in parts.prefix(Limits.partsOfName) where part.count > 1 {
        numbers.append(words.number(of: Array(part.prefix(TypedWord.longest))))
      }
    }
    // Typed in Latin letters, too.
    if let latin = ArabicReading.latin(parts.joined()) {
      numbers.append(words.number(of: Array(latin.prefix(TypedWord.longest))))
    }
    if known.count > Limits.knownNames { known.removeAll(keepingCapacity: true) }
    known[name] = numbers
    return numbers
  }
}
