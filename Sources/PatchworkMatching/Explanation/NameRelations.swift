import PatchworkCore

/// The relations between the names of one query and held ones, each worked out once: namesakes share theirs.
package final class NameRelations {
  /// The ways to read the typed words as a name.
  let ways: [TypedWords]
  private var held: [String: HeldName] = [:]

  package init(_ query: TypedQuery) {
    var runs = 0
    ways = query.arrangements().filter { !$0.names.isEmpty }.map { way in
      let words = TypedWords(way, numberedFrom: runs)
      runs += words.mostRuns
      return words
    }
  }

  /// A held name, prepared for comparison.
  func held(_ text: String) -> HeldName {
    if let known = held[text] { return known }
    let name = HeldName(text)
    held[text] = name
    return name
  }

  /// The simplest relation between typed words and a held name.
  func between(_ run: TypedRun, _ held: HeldName) -> NameRelation {
    if held.isEmpty { return .none }
    if let relation = held.relations[run.number] { return relation }
    let relation = NameRelation.between(run, held)
    held.relations[run.number] = relation
    return relation
  }
}

/// Typed words in one arrangement, and what each run of them is compared by.
final class TypedWords {
  let way: NameArrangement
  /// The words that are read as names, and behind them those beside the name.
  let all: [TypedQuery.Name]
  /// How many are read as names.
  let count: Int
  private let first: Int
  private var runs: [TypedRun?]

  /// - Parameter first: the number of the first run; no two of a query have the same.
  init(_ way: NameArrangement, numberedFrom first: Int) {
    self.way = way
    self.first = first
    all = way.names + way.asides
    count = way.names.count
    runs = Array(repeating: nil, count: all.count * all.count)
  }

  /// How many runs there are at most.
  var mostRuns: Int { runs.count }

  /// The words of a range as one name.
  func run(_ range: Range<Int>) -> TypedRun {
    let place = range.lowerBound * all.count + range.upperBound - 1
    if let known = runs[place] { return known }
    let run = TypedRun(all[range], number: first + place)
    runs[place] = run
    return run
  }
}

/// Typed words that may be one name.
final class TypedRun {
  let number: Int
  /// Their letters, without spaces and hyphens.
  let folded: [UInt8]
  /// As they were typed.
  let typed: String
  let words: Int
  private(set) lazy var word = TypedWord(folded)
  private(set) lazy var sounds = PhoneticKeys(folded)
  /// Other spellings, and short or formal forms.
  private(set) lazy var spellings: [[UInt8]] = {
    var found: [[UInt8]] = []
    Spellings.others(of: folded) { name, _ in found.append(Array(name)) }
    return found
  }()
  private(set) lazy var nicknames: [[UInt8]] = {
    var found: [[UInt8]] = []
    Nicknames.related(to: folded) { name, _, _ in found.append(Array(name)) }
    return found
  }()

  init(_ words: ArraySlice<TypedQuery.Name>, number: Int) {
    self.number = number
    folded = words.flatMap(\.whole)
    typed = words.map(\.typed).joined(separator: " ")
    self.words = words.count
  }
}

/// A held name, prepared for comparison with typed ones.
final class HeldName {
  let text: String
  /// Its folded words, the parts of hyphened ones each for itself.
  let parts: [[UInt8]]
  /// Its letters, without spaces and hyphens.
  let whole: [UInt8]
  private(set) lazy var sounds = PhoneticKeys(whole)
  /// How it sounds to those who write it in Latin letters; nil for one without Arabic letters.
  private(set) lazy var latin = ArabicReading.latin(whole).map {
    HeldName(String(decoding: $0, as: UTF8.self))
  }
  /// Those that are known, by number of the run.
  fileprivate(set) var relations: [Int: NameRelation] = [:]

  init(_ text: String) {
    self.text = text
    parts = Folding.words(of: text)
    whole = parts.count == 1 ? parts[0] : Array(parts.joined())
  }

  var isEmpty: Bool { text.isEmpty }
}
