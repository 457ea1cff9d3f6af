import PatchworkMatching

/// Searches one segment along every route that may lead to the record meant.
///
/// The routes go from the most telling evidence to the least; each offers records with all of
/// their evidence, and later ones stop as soon as nothing they could still find would matter.
struct SegmentSearch {
  private typealias Limits = SearchWeights.Limits

  let segment: Segment
  let index: Int
  let evidence: QueryEvidence
  /// Clients of this segment that have changed since it was built, or are gone.
  let hidden: Set<Int64>
  /// Clients whom only some queries find.
  let guarded: Guarded?
  private var best: BestRecords
  /// Steps left before the search stops where it is, to answer in time whatever the register holds.
  private var steps = Limits.steps
  /// Records born on the typed day, or a day near it, at whose names a glance was not enough.
  private var unsettled: [Unsettled] = []

  private struct Unsettled {
    var record: Int
    /// The most that all its evidence can come to.
    var most: Float
    /// The evidence of all but names.
    var rest: Float
    /// Whether a name of the household may stand for the record's own.
    var household: Bool
  }

  private init(
    _ segment: Segment, _ index: Int, _ evidence: QueryEvidence, _ hidden: Set<Int64>,
    _ guarded: Guarded?, _ best: BestRecords
  ) {
    self.segment = segment
    self.index = index
    self.evidence = evidence
    self.hidden = hidden
    self.guarded = guarded
    self.best = best
  }

  /// Adds what a segment holds to the best records.
  static func run(
    _ segment: Segment, _ index: Int, _ evidence: QueryEvidence, hidden: Set<Int64>,
    guarded: Guarded? = nil, own: [Int64: BirthKey] = [:], into best: inout BestRecords
  ) {
    var search = SegmentSearch(segment, index, evidence, hidden, guarded, best)
    search.followOwn(own)
    search.followNHSNumber()
    search.followPostcode()
    search.followBirth()
    search.followNames()
    best = search.best
  }

  /// What the typed names say of a record.
  static func nameBits(
    _ segment: Segment, _ index: Int, _ evidence: QueryEvidence, _ record: Int, patiently: Bool
  ) -> Float {
    SegmentSearch(segment, index, evidence, [], nil, BestRecords(most: 1, floor: 0))
      .nameBits(record, patiently: patiently)
  }

  /// What the typed date and the typed place say of a record.
  static func besidesNames(
    _ segment: Segment, _ evidence: QueryEvidence, _ record: Int
  ) -> (birth: Float, place: Float) {
    let search = SegmentSearch(segment, 0, evidence, [], nil, BestRecords(most: 1, floor: 0))
    return (search.birthBits(record), search.placeBits(record))
  }

  @inline(__always)
  private mutating func offer(_ record: Int, _ bits: Float) {
    guard bits > best.threshold else { return }
    if !hidden.isEmpty, hidden.contains(segment.recordID[record]) { return }
    if let guarded, guarded.hides(segment.recordID[record]) { return }
    best.offer(index, record, bits)
  }

  // MARK: Evidence of one record

  /// What speaks against a record that the NHS number did not lead to.
  private var besidesNumber: Float {
    evidence.nhsNumber == nil ? 0 : SearchWeights.Number.other
  }

  /// The best reading of the typed names for any name of a record.
  private func nameBits(_ record: Int, patiently: Bool) -> Float {
    if evidence.readings.isEmpty { return 0 }
    var most = rowBits(segment.recordGiven[record], segment.recordFamily[record], patiently)
    for other in segment.otherStarts.range(record, limit: segment.otherGiven.count) {
      let bits = rowBits(segment.otherGiven[other], segment.otherFamily[other], patiently)
      most = max(most, bits + IndexFormat.NameKind.weight(UInt32(segment.otherKind[other])))
    }
    return most
  }

  private func rowBits(_ given: UInt32, _ family: UInt32, _ patiently: Bool) -> Float {
    evidence.scoring.bits(given: given, family: family, index, segment, patiently: patiently)
  }

  /// The typed family name is that of somebody else in the household.
  private func householdBits(_ record: Int) -> Float {
    let number = Int(segment.recordHousehold[record])
    guard number > 0 else { return SearchWeights.Names.none }
    let members = segment.householdStarts.range(number - 1, limit: segment.householdRecords.count)
    var most = SearchWeights.Names.none
    for member in members.prefix(Limits.household) {
      let other = Int(segment.householdRecords[member])
      guard other != record else { continue }
      let family = segment.recordFamily[other]
      for reading in evidence.readings where reading.given != nil && reading.family != nil {
        most = max(
          most,
          reading.bits(given: segment.recordGiven[record], family: family, index)
            + SearchWeights.Ranking.household)
      }
    }
    return most
  }

  private func allNameBits(_ record: Int) -> Float {
    let bits = nameBits(record, patiently: true)
    let most = evidence.mostOfNames[index] + SearchWeights.Ranking.household
    return bits < most ? max(bits, householdBits(record)) : bits
  }

  private func placeBits(_ record: Int) -> Float {
    guard let place = evidence.place else { return 0 }
    let number = Int(segment.recordPostcode[record])
    guard number > 0 else { return place.elsewhere }
    let key = segment.postcodes[number - 1]
    if evidence.placeKeys.contains(key) { return place.same }
    return evidence.districtKeys.contains(key) ? place.sameDistrict : place.elsewhere
  }

  private func birthBits(_ record: Int) -> Float {
    evidence.birth?.bits(for: BirthKey(bits: segment.recordBirth[record])) ?? 0
  }

  // MARK: Routes

  /// Looks at the asker's own clients, so that no crowd of namesakes hides them.
  private mutating func followOwn(_ clients: [Int64: BirthKey]) {
    guard evidence.nhsNumber == nil else { return }
    for (client, birth) in clients {
      let sameDay = segment.records(bornOn: birth)
      guard let record = sameDay.first(where: { segment.recordID[$0] == client }) else { continue }
      let names = nameBits(record, patiently: false)
      offer(record, names + birthBits(record) + placeBits(record) + SearchWeights.Ranking.ownClient)
    }
  }

  private mutating func followNHSNumber() {
    guard let number = evidence.nhsNumber else { return }
    for (candidate, bits) in number.candidates {
      let first = NumberPosting(number: candidate)
      var position = segment.nhsNumbers.firstIndex(notBelow: first.bits)
      while position < segment.nhsNumbers.count {
        let posting = NumberPosting(bits: segment.nhsNumbers[position])
        guard posting.number == candidate else { break }
        let record = posting.record
        offer(record, bits + allNameBits(record) + birthBits(record) + placeBits(record))
        position += 1
      }
    }
  }

  private mutating func followDistrict() {
    guard let place = evidence.place, evidence.isDistrictRarer else { return }
    let most = evidence.mostOfNames[index] + besidesNumber
    for position in segment.postings(at: evidence.placeKeys) {
      steps -= 1
      if steps < 0 { return }
      let posting = PlacePosting(bits: segment.postcodeRecords[position])
      let record = posting.record
      let rest = (posting.isFormer ? place.former : place.same) + birthBits(record)
      guard rest + most > best.threshold else { continue }
      offer(record, nameBits(record, patiently: false) + rest + besidesNumber)
    }
  }

  private mutating func followPostcode() {
    guard let place = evidence.place, evidence.isWholePostcode else { return followDistrict() }
    for position in segment.postings(at: evidence.placeKeys).prefix(Limits.atPostcode) {
      let posting = PlacePosting(bits: segment.postcodeRecords[position])
      let record = posting.record
      let bits = posting.isFormer ? place.former : place.same
      offer(record, bits + allNameBits(record) + birthBits(record) + besidesNumber)
    }
  }

  private mutating func followBirth() {
    guard let birth = evidence.birth, let exact = birth.exactKey else { return }
    let names = evidence.readings.isEmpty ? 0 : evidence.mostOfNames[index]
    for key in [exact] + birth.neighbours {
      let bits = birth.bits(for: key)
      guard bits + names + evidence.mostOfPlace > best.threshold else { continue }
      for record in segment.records(bornOn: key) {
        steps -= 1
        if steps < 0 { return }
        glance(at: record, bits + placeBits(record) + besidesNumber, household: key == exact)
      }
    }
    lookAgain()
  }

  /// Offers a record for what a glance at its names tells, and remembers it if a closer look may find more.
  private mutating func glance(at record: Int, _ rest: Float, household: Bool) {
    guard !evidence.readings.isEmpty else { return offer(record, rest) }
    var glance = evidence.scoring.glance(
      given: segment.recordGiven[record], family: segment.recordFamily[record], index)
    for other in segment.otherStarts.range(record, limit: segment.otherGiven.count) {
      let name = evidence.scoring.glance(
        given: segment.otherGiven[other], family: segment.otherFamily[other], index)
      let weight = IndexFormat.NameKind.weight(UInt32(segment.otherKind[other]))
      glance.bits = max(glance.bits, name.bits + weight)
      glance.patiently = max(glance.patiently, name.patiently + weight)
    }
    offer(record, glance.bits + rest)
    var most = glance.patiently
    if household { most = max(most, glance.inHousehold + SearchWeights.Ranking.household) }
    guard most > glance.bits, most + rest > best.threshold else { return }
    let entry = Unsettled(record: record, most: most + rest, rest: rest, household: household)
    if unsettled.count < Limits.unsettled { unsettled.append(entry) } else { settle(entry) }
  }

  /// Looks closely at those records that may still matter now that the best of a glance are known.
  private mutating func lookAgain() {
    for entry in unsettled where entry.most > best.threshold { settle(entry) }
    unsettled.removeAll(keepingCapacity: false)
  }

  private mutating func settle(_ entry: Unsettled) {
    let names = nameBits(entry.record, patiently: true)
    let household = entry.household ? householdBits(entry.record) : SearchWeights.Names.none
    offer(entry.record, max(names, household) + entry.rest)
  }

  private mutating func followNames() {
    let extra = evidence.mostBesidesNames
    for reading in evidence.readings {
      if steps < 0 { return }
      guard reading.most(index) + extra + besidesNumber > best.threshold else { continue }
      switch (reading.given, reading.family) {
      case (let given?, let family?):
        let byFamily =
          cost(family.segments[index], segment.pairStarts)
          <= cost(given.segments[index], segment.givenStarts)
        followPairs(
          reading, from: byFamily ? family : given, to: byFamily ? given : family,
          byFamily: byFamily, extra)
      case (let given?, nil): followPairs(reading, from: given, to: nil, byFamily: false, extra)
      case (nil, let family?): followPairs(reading, from: family, to: nil, byFamily: true, extra)
      case (nil, nil): continue
      }
    }
  }

  /// How many pairs the candidates of a word lead to.
  private func cost(_ matches: SegmentMatches, _ starts: SectionView<UInt32>) -> Int {
    var cost = Int(starts[matches.beginning.upperBound]) - Int(starts[matches.beginning.lowerBound])
    for candidate in matches.candidates {
      let word = Int(candidate.word)
      cost += Limits.costOfCandidate + Int(starts[word + 1]) - Int(starts[word])
      if cost > Limits.costOfWord { break }
    }
    return cost
  }

  private mutating func followPairs(
    _ reading: NameReading, from: NameMatches, to: NameMatches?, byFamily: Bool, _ extra: Float
  ) {
    let mostOfOther = to?.best(index) ?? 0
    let matches = from.segments[index]
    for candidate in matches.candidates {
      let bits = reading.base + candidate.likelihood
      if bits + mostOfOther + extra <= best.threshold { break }
      let word = Int(candidate.word)
      followWords(word..<word + 1, bits, to, byFamily, extra)
      if steps < 0 { return }
    }
    let bits = reading.base + matches.beginningLikelihood
    if !matches.beginning.isEmpty, bits + mostOfOther + extra > best.threshold {
      followWords(matches.beginning, bits, to, byFamily, extra)
    }
  }

  private mutating func followWords(
    _ words: Range<Int>, _ bits: Float, _ to: NameMatches?, _ byFamily: Bool, _ extra: Float
  ) {
    let starts = byFamily ? segment.pairStarts : segment.givenStarts
    let limit = segment.pairGiven.count
    let from = min(Int(starts[words.lowerBound]), limit)
    let end = max(from, min(Int(starts[words.upperBound]), limit))
    let others = byFamily ? segment.pairGiven : segment.givenFamily
    let matches = to?.segments[index]
    var word = words.lowerBound
    for position in from..<end {
      steps &-= 1
      if steps < 0 { return }
      let other = others[position]
      var sum = bits
      if let matches {
        guard let likelihood = matches.likelihood(of: other) else { continue }
        sum += likelihood
      }
      guard sum + extra > best.threshold else { continue }
      if byFamily {
        followPair(position, sum)
      } else {
        while word + 1 < words.upperBound, Int(starts[word + 1]) <= position { word += 1 }
        if let pair = segment.pair(family: other, given: UInt32(word)) { followPair(pair, sum) }
      }
    }
  }

  private mutating func followPair(_ pair: Int, _ bits: Float) {
    var range = segment.pairPostings.range(pair, limit: segment.pairRecords.count)
    // With nothing else to tell them apart, all are equal: a few stand for them.
    if evidence.isNamesOnly, range.count > Limits.equals {
      best.note(range.count - Limits.equals, with: bits)
      range = range.lowerBound..<range.lowerBound + Limits.equals
    }
    for position in range {
      steps &-= 1
      let posting = NamePosting(bits: segment.pairRecords[position])
      let record = posting.record
      let sum = bits + IndexFormat.NameKind.weight(posting.kind)
      guard sum + evidence.mostBesidesNames > best.threshold else { continue }
      // Each look at a record waits for memory: where it lives only matters if its date leaves it a chance.
      let rest = sum + birthBits(record) + besidesNumber
      guard rest + evidence.mostOfPlaceByName > best.threshold else { continue }
      offer(record, rest + placeBits(record))
    }
  }
}
