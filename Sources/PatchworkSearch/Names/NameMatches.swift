import Glibc
import PatchworkMatching

/// The words of a segment that a typed word may stand for, with how likely it is typed for each.
///
/// Looked up hundreds of thousands of times in a search: a class, so that passing it on costs little, with a
/// table of its own, so that reading it costs nothing else.
final class SegmentMatches {
  /// A word and the binary logarithm of the probability of typing what was typed for it.
  struct Candidate {
    var word: UInt32
    var likelihood: Float
  }

  /// The single candidates, likeliest first.
  let candidates: [Candidate]
  /// The words that begin with what was typed.
  let beginning: Range<Int>
  /// How likely it is typed for those.
  let beginningLikelihood: Float
  /// Where a word is looked up; good as long as this is there.
  let lookup: Lookup

  /// A table by word and a range of words, with how likely what was typed is typed for them.
  struct Lookup {
    /// Open addressing: word plus one, 0 is free.
    fileprivate let slots: UnsafeMutableBufferPointer<Candidate>
    fileprivate let beginning: Range<Int>
    fileprivate let beginningLikelihood: Float

    /// How likely it is typed for a word; nil when the two have nothing to do with each other.
    @inline(__always)
    func likelihood(of word: UInt32) -> Float? {
      let size = slots.count
      var slot = SegmentMatches.slot(word, size)
      while slots[slot].word != 0 {
        if slots[slot].word == word &+ 1 { return slots[slot].likelihood }
        slot = (slot &+ 1) & (size &- 1)
      }
      return beginning.contains(Int(word)) ? beginningLikelihood : nil
    }
  }

  init(_ found: [UInt32: Float], beginning: Range<Int>, likelihood: Float) {
    var candidates: [Candidate] = []
    for (word, value) in found where value > likelihood || !beginning.contains(Int(word)) {
      candidates.append(Candidate(word: word, likelihood: value))
    }
    candidates.sort { ($0.likelihood, $1.word) > ($1.likelihood, $0.word) }
    self.candidates = candidates
    self.beginning = beginning
    beginningLikelihood = likelihood
    var size = 16
    while size < candidates.count * 2 { size *= 2 }
    let slots = UnsafeMutableBufferPointer<Candidate>.allocate(capacity: size)
    slots.initialize(repeating: Candidate(word: 0, likelihood: 0))
    for candidate in candidates {
      var slot = Self.slot(candidate.word, size)
      while slots[slot].word != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Candidate(word: candidate.word &+ 1, likelihood: candidate.likelihood)
    }
    lookup = Lookup(
      slots: slots, beginning: beginning, beginningLikelihood: beginningLikelihood)
  }

  deinit { lookup.slots.deallocate() }

  @inline(__always)
  fileprivate static func slot(_ word: UInt32, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B1) >> 8) & (size - 1)
  }

  /// How likely it is typed for a word; nil when the two have nothing to do with each other.
  @inline(__always)
  func likelihood(of word: UInt32) -> Float? { lookup.likelihood(of: word) }
}

/// What a typed word may stand for in every segment, and how often it is typed for anybody.
final class NameMatches {
  private typealias Shares = NameCommunities.Shares

  let word: TypedWord
  /// The matches, one entry a segment.
  let segments: [SegmentMatches]
  /// How often it is typed as a given name, for anybody: a binary logarithm.
  let asGiven: Float
  /// How often it is typed as a family name.
  let asFamily: Float
  /// For each segment that odds are reckoned on, how much more often than by anybody it is typed for people
  /// of each community, as given and as family name, and how large the communities are.
  private var communities: [(given: Shares, family: Shares, size: Shares)] = []
  /// What looking closely at words of the first segment found, each at its place until another word takes
  /// it: thousands are looked at again with each key. Empty until then.
  private var looks: [SegmentMatches.Candidate] = []
  /// How many of the segments odds are reckoned on.
  private let counted: Int
  private static let mostLooks = SearchWeights.Limits.looks

  /// Finds what a folded word may stand for.
  init(_ bytes: [UInt8], in segments: [Segment], counted: Int) {
    word = TypedWord(bytes)
    self.counted = counted
    let finder = NameFinder(word: word)
    self.segments = segments.map { finder.find(in: $0) }
    var (given, family, people) = (0.0, 0.0, 0.0)
    var typed: [(given: Shares, family: Shares)] = []
    for (segment, matches) in zip(segments.prefix(counted), self.segments) {
      people += Double(segment.recordCount)
      var shares = (given: Shares.zero, family: Shares.zero)
      func add(_ words: Range<Int>, _ likelihood: Float) {
        let probability = exp2(likelihood)
        given += Double(probability) * Double(segment.givenCount(words))
        family += Double(probability) * Double(segment.familyCount(words))
        shares.given += probability * segment.givenShares(words)
        shares.family += probability * segment.familyShares(words)
      }
      for candidate in matches.candidates {
        add(Int(candidate.word)..<Int(candidate.word) + 1, candidate.likelihood)
      }
      add(matches.beginning, matches.beginningLikelihood)
      typed.append(shares)
    }
    let unheardOf = Double(exp2(SearchWeights.Names.unheardOf(length: word.bytes.count)))
    let besides = SearchWeights.Register.peopleBesides
    let (ofGiven, ofFamily) = (
      given / (people + besides) + unheardOf, family / (people + besides) + unheardOf
    )
    asGiven = Float(log2(ofGiven))
    asFamily = Float(log2(ofFamily))
    for (segment, shares) in zip(segments, typed) {
      let whole = 0..<segment.wordCount
      let mixing = SearchWeights.Communities.mixing
      func lift(_ typed: Shares, _ all: Shares, _ share: Double) -> Shares {
        let known =
          Float(people / (people + besides)) * all.sum() / Float(max(1, segment.recordCount))
        let lift = (typed / (all + 0.01) * known + Float(unheardOf)) / Float(share)
        return lift * (1 - mixing) + mixing
      }
      let (givens, families) = (segment.givenShares(whole), segment.familyShares(whole))
      communities.append(
        (
          lift(shares.given, givens, ofGiven), lift(shares.family, families, ofFamily),
          givens / max(1, givens.sum()) * Float(Double(segment.recordCount) / max(1, people))
        ))
    }
  }

  /// How much more often this is typed as a given name with another as family name than the two would
  /// be if names had nothing to do with each other: a binary logarithm.
  func affinity(withFamily family: NameMatches) -> Float {
    var together: Float = 0
    for (own, other) in zip(communities, family.communities) {
      together += (own.given * other.family * own.size).sum()
    }
    return together > 0 ? log2(together) : 0
  }

  /// The likelihood for a word, or what is left of it when the two have nothing to do with each other.
  @inline(__always)
  func likelihood(_ word: UInt32, _ segment: Int, typically: Float) -> Float {
    max(
      segments[segment].likelihood(of: word) ?? -.infinity,
      typically + NameLikelihood.floor(of: word))
  }

  /// How likely it is typed for a word that no rule led to, looking as closely as one does when all else
  /// agrees: many slips are forgiven.
  func patientLikelihood(of number: UInt32, _ index: Int, _ segment: Segment) -> Float {
    guard number != 0, word.bytes.count > 2 else { return -.infinity }
    guard index == 0 else { return look(at: segment.text(of: Int(number))) }
    if looks.isEmpty {
      looks = Array(repeating: .init(word: 0, likelihood: 0), count: Self.mostLooks)
    }
    let place = Int(number) & (Self.mostLooks - 1)
    if looks[place].word != number {
      looks[place] = .init(word: number, likelihood: look(at: segment.text(of: Int(number))))
    }
    return looks[place].likelihood
  }

  /// How likely it is typed with many slips for a word that no rule led to.
  private func look(at text: UnsafeRawBufferPointer) -> Float {
    var likelihood = SearchWeights.Names.none
    if isShort, text.count > 3, word.distance(to: text) == 2 {
      likelihood = NameLikelihood.twoSlips(length: word.bytes.count)
    }
    guard word.mostLikeness(to: text) >= SearchWeights.Names.leastLikeness else {
      return likelihood
    }
    let likeness = word.bytes.withUnsafeBytes { JaroWinkler.likeness($0, text) }
    return max(
      likelihood, SearchWeights.Names.manySlips(likeness: likeness) ?? SearchWeights.Names.none)
  }

  /// Whether it has too few letters for two slips in it to be looked for among all words.
  private var isShort: Bool { word.bytes.count < SearchWeights.Names.leastForTwoSlips }

  /// The most that looking closely finds.
  var mostByPatience: Float {
    guard word.bytes.count > 2 else { return -.infinity }
    let slips = SearchWeights.Names.manySlips(likeness: 1) ?? SearchWeights.Names.none
    return isShort ? max(slips, NameLikelihood.twoSlips(length: word.bytes.count)) : slips
  }

  /// Whether there is any word that it may stand for.
  var isKnown: Bool {
    segments.prefix(counted).contains { !$0.candidates.isEmpty || !$0.beginning.isEmpty }
  }

  /// The best likelihood that any word of a segment reaches.
  func best(_ segment: Int) -> Float {
    let matches = segments[segment]
    let single = matches.candidates.first?.likelihood ?? SearchWeights.Names.none
    return matches.beginning.isEmpty ? single : max(single, matches.beginningLikelihood)
  }
}
