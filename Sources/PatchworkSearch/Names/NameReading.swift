import Glibc
import PatchworkMatching

/// One way to read the typed names: which is the given and which the family name.
struct NameReading {
  /// What is read as the given name, if anything is.
  var given: NameMatches?
  /// What is read as the family name.
  var family: NameMatches?
  /// How likely people mean it so, less how often such words are typed for anybody: a binary logarithm.
  var base: Float
  /// How often the given name is typed for anybody.
  var typicalGiven: Float
  /// How often the family name is.
  var typicalFamily: Float
  /// Whether given and family name stand the other way round than usual.
  var isSwapped: Bool

  /// The evidence, in bits, for a record with these names.
  @inline(__always)
  func bits(given word: UInt32, family other: UInt32, _ segment: Int) -> Float {
    var bits = base
    if let given { bits += given.likelihood(word, segment, typically: typicalGiven) }
    if let family { bits += family.likelihood(other, segment, typically: typicalFamily) }
    return bits
  }

  /// The share of all people whom its rarer name may stand for.
  var bearers: Double {
    given == nil && family == nil
      ? 0 : exp2(Double(min(given?.asGiven ?? 0, family?.asFamily ?? 0)))
  }

  /// The most that any record of a segment can gain.
  func most(_ segment: Int) -> Float {
    var bits = base
    if let given { bits += max(given.best(segment), typicalGiven + SearchWeights.Names.nameless) }
    if let family {
      bits += max(family.best(segment), typicalFamily + SearchWeights.Names.nameless)
    }
    return bits
  }
}

/// Makes the readings of typed names.
///
/// Every reading accounts for every typed word: one that it leaves out costs as much as that word is
/// rare. So readings can be compared, and a word that can only be a family name decides the order.
struct NameReadings {
  private struct Draft {
    var given: [UInt8]?
    var family: [UInt8]?
    var prior: Float
    var left: [[UInt8]] = []
    /// Whether what is left out may be any word, and not only a name.
    var isExtra = false
    var isSwapped = false
  }

  private let cache: MatchCache
  private let query: TypedQuery
  /// Whether the family name of the words at hand comes first, as before a comma.
  private var isFamilyFirst = false
  private var drafts: [Draft] = []
  private typealias Weights = SearchWeights.Readings

  /// All readings of a query's names, likeliest first; empty when there are none.
  static func make(_ query: TypedQuery, _ cache: MatchCache) -> [NameReading] {
    var readings = NameReadings(cache: cache, query: query)
    for way in query.arrangements(mayBeName: { cache.isBorne($0.whole) }) {
      readings.isFamilyFirst = way.isFamilyFirst
      // What nobody bears is set aside in every way, and so tells none of them from the others.
      let asides = way.asides.filter { cache.isBorne($0.whole) }
      let prior = Float(asides.count) * Weights.aside
      readings.draft(way.names, prior: prior)
      if case .day = query.birth { readings.draftQuiteAnother(way.names) }
      if case .year = query.birth, way.names.count > 1 {
        for (index, name) in way.names.enumerated() where name.month != nil {
          var others = way.names
          others.remove(at: index)
          readings.draft(others, prior: prior + Weights.isMonth)
        }
      }
    }
    return readings.weigh()
  }

  private mutating func draft(_ names: [TypedQuery.Name], prior: Float) {
    let words = names.map(\.whole)
    func joined(_ range: Range<Int>) -> [UInt8] { Array(words[range].joined()) }
    let last = words.count - 1
    switch words.count {
    case 0: return
    case 1:
      drafts.append(Draft(given: words[0], family: nil, prior: prior + Weights.oneName))
      drafts.append(Draft(given: nil, family: words[0], prior: prior + Weights.oneName))
      draftParts(names[0], prior)
      draftRunTogether(words[0], prior + Weights.runTogether)
    case 2:
      both(words[0], words[1], prior + Weights.twoNames)
      draftPair(names, prior)
    default:
      for split in 1...last {
        both(joined(0..<split), joined(split..<words.count), prior + Weights.split)
      }
      both(words[0], words[last] + joined(1..<last), prior + Weights.partsSwapped)
      draftWithoutSome(words, prior)
      _ = draftSeveralWords(joined(0..<words.count), prior)
      if last > 2 {
        both(
          words[0], joined(last - 1..<last + 1), prior + Weights.doubleAndMiddle,
          leaving: Array(words[1..<last - 1]))
        both(
          joined(0..<2), words[last], prior + Weights.doubleAndMiddle,
          leaving: Array(words[2..<last]))
      }
      drafts.append(
        Draft(
          given: nil, family: words[last], prior: prior + Weights.oneIsWrong,
          left: Array(words[..<last])))
    }
  }

  /// Two of three words or more, wherever they stand, and all but the first or the last of four or more. The
  /// others are too many: middle names, or what no list of such words has.
  private mutating func draftWithoutSome(_ words: [[UInt8]], _ prior: Float) {
    let last = words.count - 1
    let pairs = Set([last]).union(0..<min(words.count, Weights.mostPaired)).sorted()
    for (place, first) in pairs.enumerated() {
      for second in pairs[(place + 1)...] {
        let left = words.indices.filter { $0 != first && $0 != second }.map { words[$0] }
        both(
          words[first], words[second],
          prior + (first == 0 && second == last ? Weights.firstAndLast : Weights.wordTooMany),
          leaving: left, isExtra: true)
      }
    }
    guard last > 2 else { return }
    for rest in [words.dropFirst(), words.dropLast()] {
      let left = rest.startIndex == 0 ? [words[last]] : [words[0]]
      for split in (rest.startIndex + 1)..<rest.endIndex {
        both(
          Array(rest[..<split].joined()), Array(rest[split...].joined()),
          prior + Weights.wordTooMany + Weights.split, leaving: left, isExtra: true)
      }
    }
  }

  /// All the names are quite others than those on the record, where the date of birth is right.
  private mutating func draftQuiteAnother(_ names: [TypedQuery.Name]) {
    guard !names.isEmpty else { return }
    drafts.append(
      Draft(given: nil, family: nil, prior: Weights.quiteAnother, left: names.map(\.whole)))
  }

  private mutating func draftPair(_ names: [TypedQuery.Name], _ prior: Float) {
    let (first, second) = (names[0].whole, names[1].whole)
    for (index, part) in names[0].parts.enumerated() {
      both(part, second, prior + Weights.partOfName, leaving: others(names[0].parts, index))
    }
    for (index, part) in names[1].parts.enumerated() {
      both(first, part, prior + Weights.partOfName, leaving: others(names[1].parts, index))
    }
    let joined = first + second
    if !draftSeveralWords(joined, prior),
      query.birth != nil || query.postcode != nil || query.nhsNumber != nil
    {
      // One name, taken apart: worth a thought only if there is one like it.
      if cache.matches(joined).isKnown {
        drafts.append(Draft(given: joined, family: nil, prior: prior + Weights.takenApart))
        drafts.append(Draft(given: nil, family: joined, prior: prior + Weights.takenApart))
      }
    }
    // Right family name, wrong given name; and the other way round.
    let oneIsWrong = prior + Weights.oneIsWrong
    drafts.append(Draft(given: nil, family: second, prior: oneIsWrong, left: [first]))
    drafts.append(Draft(given: first, family: nil, prior: oneIsWrong, left: [second]))
    drafts.append(
      Draft(given: nil, family: first, prior: oneIsWrong + Weights.swapped, left: [second]))
  }

  /// One name of several words, without another: `von der heide`.
  ///
  /// - Returns: false where nobody bears such a name.
  private mutating func draftSeveralWords(_ joined: [UInt8], _ prior: Float) -> Bool {
    guard cache.isBorne(joined) else { return false }
    drafts.append(Draft(given: joined, family: nil, prior: prior + Weights.severalWords))
    drafts.append(Draft(given: nil, family: joined, prior: prior + Weights.severalWords))
    return true
  }

  private mutating func draftParts(_ name: TypedQuery.Name, _ prior: Float) {
    guard name.parts.count > 1, let first = name.parts.first, let last = name.parts.last else {
      return
    }
    both(first, last, prior + Weights.partsApart)
    for part in name.parts {
      drafts.append(Draft(given: nil, family: part, prior: prior + Weights.partsApart))
    }
  }

  private func others(_ parts: [[UInt8]], _ index: Int) -> [[UInt8]] {
    parts.indices.filter { $0 != index }.map { parts[$0] }
  }

  /// `janesmith`: the splits into two names that most people bear.
  private mutating func draftRunTogether(_ word: [UInt8], _ prior: Float) {
    guard word.count >= Weights.leastRunTogether else { return }
    var splits: [(people: Double, at: Int)] = []
    for at in 2...(word.count - 2) {
      let (left, right) = (Array(word[..<at]), Array(word[at...]))
      var people = 0.0
      for segment in cache.countedSegments {
        guard let first = segment.word(left), let second = segment.word(right) else { continue }
        let (a, b) = (first..<first + 1, second..<second + 1)
        people += Double(segment.givenCount(a)) * Double(segment.familyCount(b))
        people +=
          Weights.shareOfSwappedSplit * Double(segment.familyCount(a))
          * Double(segment.givenCount(b))
      }
      if people > 0 { splits.append((people, at)) }
    }
    splits.sort { $0.people > $1.people }
    for split in splits.prefix(Weights.mostSplits) {
      both(Array(word[..<split.at]), Array(word[split.at...]), prior)
    }
  }

  /// A given and a family name, and the same the other way round.
  private mutating func both(
    _ first: [UInt8], _ second: [UInt8], _ prior: Float, leaving left: [[UInt8]] = [],
    isExtra: Bool = false
  ) {
    drafts.append(
      Draft(
        given: first, family: second, prior: prior + (isFamilyFirst ? Weights.swapped : 0),
        left: left, isExtra: isExtra))
    drafts.append(
      Draft(
        given: second, family: first, prior: prior + (isFamilyFirst ? 0 : Weights.swapped),
        left: left, isExtra: isExtra, isSwapped: !isFamilyFirst))
  }

  private func weigh() -> [NameReading] {
    var total = 0.0
    var readings = drafts.map { draft in
      let given = draft.given.map(cache.matches)
      let family = draft.family.map(cache.matches)
      var affinity: Float = 0
      if let given, let family { affinity = given.affinity(withFamily: family) }
      var prior = draft.prior
      for word in draft.left {
        let left = cache.matches(word)
        prior += max(
          left.asGiven + (given == nil ? family.map { left.affinity(withFamily: $0) } ?? 0 : 0),
          left.asFamily + (family == nil ? given?.affinity(withFamily: left) ?? 0 : 0),
          draft.isExtra ? Weights.anyWord : SearchWeights.Names.none)
      }
      total += exp2(
        Double(prior + (given?.asGiven ?? 0) + (family?.asFamily ?? 0) + affinity))
      return NameReading(
        given: given, family: family, base: prior,
        typicalGiven: (given?.asGiven ?? 0) + affinity,
        typicalFamily: (family?.asFamily ?? 0) + affinity, isSwapped: draft.isSwapped)
    }
    let marginal = Float(log2(max(total, Weights.leastTotal)))
    for index in readings.indices { readings[index].base -= marginal }
    return readings
  }
}
