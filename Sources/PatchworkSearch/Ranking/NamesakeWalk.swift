import PatchworkMatching

/// Goes through all who bear the typed names.
struct NamesakeWalk {
  private typealias Limits = SearchWeights.Limits

  /// One of them, with what is compared when they are put in order.
  private struct Candidate {
    var isOwn: Bool
    var bits: Float
    var segment: Int
    var record: Int
  }

  private let search: ClientSearch
  private let evidence: QueryEvidence
  private let most: Int
  private let leastNear: Float
  private var likeness = Namesakes.Likeness.beginning
  private var listed: [Candidate] = []
  /// For each segment, who was counted: a client has several names.
  private var counted: [Set<Int>]
  private var called: [Set<Int>]
  private var count = 0
  private var asGiven = 0
  /// Counting ends beyond this.
  private var enough = Limits.namesakes
  /// Steps left before it stops where it is.
  private var steps = Limits.namesakeSteps

  init(
    _ search: ClientSearch, _ evidence: QueryEvidence, listing most: Int, withAnySlip: Bool
  ) {
    leastNear =
      withAnySlip ? SearchWeights.Names.leastNear : SearchWeights.Names.leastToBeFollowed
    self.search = search
    self.evidence = evidence
    self.most = most
    counted = Array(repeating: [], count: search.cache.segments.count)
    called = counted
  }

  /// What was found; nil for nobody.
  var found: Namesakes? {
    if count == 0 { return nil }
    return Namesakes(
      likeness: likeness,
      listed: listed.map { search.cache.segments[$0.segment].recordID[$0.record] },
      count: min(count, Limits.namesakes), called: called.reduce(0) { $0 + $1.count },
      asGiven: asGiven, isMore: isEnough)
  }

  private var isEnough: Bool { count > enough || steps < 0 }

  /// Follows the readings that use every typed word. Names that are borne go before such as only begin so
  /// or come near.
  mutating func run(_ query: TypedQuery, countsBeginnings: Bool, isHidden: (Int64) -> Bool) {
    let segments = search.cache.segments
    let letters = query.namesProper.reduce(0) { $0 + $1.whole.count }
    var readings: [(reading: NameReading, given: NamesakeWords?, family: NamesakeWords?)] = []
    for reading in evidence.readings {
      let used = [reading.given, reading.family].compactMap { $0?.word.bytes.count }.reduce(0, +)
      guard used == letters else { continue }
      let given = reading.given.map { words($0, isFamily: false) }
      let family = reading.family.map { words($0, isFamily: true) }
      if case .some(nil) = given { continue }
      if case .some(nil) = family { continue }
      readings.append((reading, given ?? nil, family ?? nil))
    }
    for likeness in [Namesakes.Likeness.same, .beginning, .near] where count == 0 {
      self.likeness = likeness
      enough = likeness == .beginning && !countsBeginnings ? 0 : Limits.namesakes
      for (reading, given, family) in readings
      where Self.likeness(given, family) == likeness {
        for index in segments.indices {
          if let family {
            follow(reading, family, byFamily: true, given, index, isHidden)
          } else if let given {
            follow(reading, given, byFamily: false, nil, index, isHidden)
          }
        }
      }
    }
  }

  private func words(_ matches: NameMatches, isFamily: Bool) -> NamesakeWords? {
    NamesakeWords(matches, in: search.cache, isFamily: isFamily, least: leastNear)
  }

  /// That of the name that agrees least.
  private static func likeness(
    _ given: NamesakeWords?, _ family: NamesakeWords?
  ) -> Namesakes.Likeness {
    let both = [given?.likeness, family?.likeness].compactMap(\.self)
    return both.contains(.near) ? .near : both.contains(.beginning) ? .beginning : .same
  }

  private mutating func follow(
    _ reading: NameReading, _ words: NamesakeWords, byFamily: Bool, _ other: NamesakeWords?,
    _ index: Int, _ isHidden: (Int64) -> Bool
  ) {
    let segment = search.cache.segments[index]
    let starts = byFamily ? segment.pairStarts : segment.givenStarts
    let limit = segment.pairGiven.count
    for (range, likelihood) in words.ranges[index] {
      var word = range.lowerBound
      let end = min(Int(starts[range.upperBound]), limit)
      for position in min(Int(starts[word]), end)..<end {
        steps -= 1
        if isEnough { return }
        while word + 1 < range.upperBound, Int(starts[word + 1]) <= position { word += 1 }
        var bits = reading.base + likelihood
        if let other {
          let given = Int(segment.pairGiven[position])
          guard let more = other.likelihood(of: given, index) else { continue }
          bits += more
        }
        let pair =
          byFamily
          ? position
          : segment.pair(family: segment.givenFamily[position], given: UInt32(word))
        let before = count
        if let pair { offer(pair, bits, index, isHidden) }
        if !byFamily { asGiven += count - before }
      }
    }
  }

  private mutating func offer(
    _ pair: Int, _ bits: Float, _ index: Int, _ isHidden: (Int64) -> Bool
  ) {
    let segment = search.cache.segments[index]
    for position in segment.pairPostings.range(pair, limit: segment.pairRecords.count) {
      steps -= 1
      if isEnough { return }
      let posting = NamePosting(bits: segment.pairRecords[position])
      guard posting.kind != UInt32(IndexFormat.NameKind.middle.rawValue) else { continue }
      let record = posting.record
      let isCalled = posting.kind != UInt32(IndexFormat.NameKind.other.rawValue)
      let rest =
        evidence.isNamesOnly
        ? (birth: 0, place: 0) : SegmentSearch.besidesNames(segment, evidence, record)
      // An age or a place that is another's does not fit.
      guard evidence.birth == nil || rest.birth > 0, evidence.place == nil || rest.place > 0
      else { continue }
      let id = segment.recordID[record]
      if counted[index].contains(record) {
        // Met before under another name, which counts less.
        guard isCalled, called[index].insert(record).inserted else { continue }
        listed.removeAll { $0.segment == index && $0.record == record }
        count -= 1
      } else {
        guard !search.hidden[index].contains(id), search.guarded?.hides(id) != true, !isHidden(id)
        else { continue }
        counted[index].insert(record)
        if isCalled { called[index].insert(record) }
      }
      count += 1
      // They change with the next letter.
      if likeness == .beginning { continue }
      insert(
        Candidate(
          isOwn: search.familiarity.clients[id] != nil,
          bits: bits + IndexFormat.NameKind.weight(posting.kind) + rest.birth + rest.place,
          segment: index, record: record))
    }
  }

  private mutating func insert(_ candidate: Candidate) {
    if listed.count == most {
      guard let last = listed.last, precedes(candidate, last) else { return }
      listed.removeLast()
    }
    let place = listed.firstIndex { precedes(candidate, $0) } ?? listed.count
    listed.insert(candidate, at: place)
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.isOwn != right.isOwn { return left.isOwn }
    // What differs by rounding is equal; steps of a tie's width keep the order one.
    let (leftStep, rightStep) = (step(left.bits), step(right.bits))
    if leftStep != rightStep { return leftStep > rightStep }
    let (one, other) = (search.cache.segments[left.segment], search.cache.segments[right.segment])
    let (given, otherGiven) = (one.recordGiven[left.record], other.recordGiven[right.record])
    let (family, otherFamily) = (one.recordFamily[left.record], other.recordFamily[right.record])
    if left.segment == right.segment {
      // The words of a segment stand in order.
      return (family, given, UInt(left.record)) < (otherFamily, otherGiven, UInt(right.record))
    }
    for (word, otherWord) in [(family, otherFamily), (given, otherGiven)] {
      let first = one.text(of: Int(word))
      let second = other.text(of: Int(otherWord))
      if first.lexicographicallyPrecedes(second) { return true }
      if second.lexicographicallyPrecedes(first) { return false }
    }
    return left.segment < right.segment
  }

  private func step(_ bits: Float) -> Int { Int((bits / SearchWeights.Ranking.tie).rounded()) }
}
