import Glibc
import PatchworkMatching

/// A client that a search found.
package struct FoundClient {
  /// The identifier in the directory.
  package var id: Int64
  /// The binary logarithm of the odds that this is the one meant.
  package var bits: Double

  package init(id: Int64, bits: Double) {
    self.id = id
    self.bits = bits
  }
}

/// A query with what its words mean in a register: reckoned once, for all that is asked about it.
package struct WeighedQuery {
  package let query: TypedQuery
  let evidence: QueryEvidence
}

/// Finds clients in all segments and turns evidence into odds.
package struct ClientSearch {
  /// The segments, with what words mean in them; the whole register first, later changes behind.
  let cache: MatchCache
  /// For each segment, the clients of which a later segment knows better, or who are gone.
  let hidden: [Set<Int64>]
  /// Whom the asker works with.
  package var familiarity = Familiarity.none
  /// Those whom only some queries find; nil for nobody.
  package var guarded: Guarded?

  package init(cache: MatchCache, hidden: [Set<Int64>]) {
    self.cache = cache
    self.hidden = hidden
  }

  private typealias Weights = SearchWeights.Ranking

  /// Odds from this on, in bits, make a match likely.
  package static var likelyBits: Double { Weights.likelyBits }

  /// Odds below this, in bits, are shown of nobody but namesakes.
  package static var leastBits: Double { Weights.leastBits }

  /// Whether anybody of the register bears a folded word as a name, or a name that it is short for or another
  /// spelling of.
  package func isBorne(_ word: [UInt8]) -> Bool { cache.isBorne(word) }

  /// Whether an address where somebody lives now may have some folded words.
  package func mayBeAddress(_ words: [[UInt8]]) -> Bool {
    cache.segments.contains { segment in words.allSatisfy(segment.isInAddress) }
  }

  /// Whether somebody's names or address may have some folded words. Asked before anybody is read.
  package func mayBeHeld(_ words: [[UInt8]]) -> Bool {
    cache.segments.contains { segment in
      words.allSatisfy { word in
        // One letter may be the first of any name, and long words are not held whole.
        word.count == 1 || word.count >= TypedWord.longest || segment.isInAddress(word)
          || segment.word(word) != nil
      }
    }
  }

  /// Weighs a query against the register.
  package func weigh(_ query: TypedQuery) -> WeighedQuery {
    WeighedQuery(query: query, evidence: QueryEvidence(query, cache))
  }

  /// The clients that a query may mean; see `find(_:limit:)` of a weighed one.
  package func find(_ query: TypedQuery, limit: Int) -> [FoundClient] {
    find(weigh(query), limit: limit)
  }

  /// The clients that a query may mean, best first, none with odds below `SearchWeights.Ranking.leastBits`.
  package func find(_ weighed: WeighedQuery, limit: Int) -> [FoundClient] {
    guard !weighed.query.isEmpty, limit > 0 else { return [] }
    let evidence = weighed.evidence
    let prior = Float(log2(Double(evidence.people))) - SearchWeights.Register.presence
    let kept = SearchWeights.Limits.kept
    var best = BestRecords(
      most: min(max(limit * kept.perHit, kept.least), kept.most),
      floor: prior + Float(Odds.least))
    for (index, segment) in cache.segments.enumerated() {
      SegmentSearch.run(
        segment, index, evidence, hidden: hidden[index], guarded: guarded,
        own: familiarity.clients, into: &best)
    }
    return odds(best, prior, evidence).prefix(limit).map { entry in
      FoundClient(
        id: cache.segments[entry.segment].recordID[entry.record], bits: Double(entry.bits))
    }
  }

  /// By how many bits the names of each record say more than names can.
  ///
  /// A pair of names that one person bears is met again, in somebody else, more often than the two names
  /// apart let one think: families and villages share them. By I. J. Good ("The population frequencies
  /// of species", Biometrika 40, 1953), see `SearchWeights.Register.pairsMetAgain`. All for
  /// whom their names speak are held to it alike, which keeps their order; the others owe it nothing.
  private func excess(_ best: BestRecords, _ query: QueryEvidence) -> [Float] {
    let names = best.entries.map { entry in
      SegmentSearch.nameBits(
        cache.segments[entry.segment], entry.segment, query, entry.record,
        patiently: query.looksPatiently)
    }
    let most = max(
      0,
      (names.max() ?? 0) - Float(log2(Double(query.people) / SearchWeights.Register.pairsMetAgain)))
    return names.map { $0 > 0 ? most : 0 }
  }

  private func odds(_ best: BestRecords, _ prior: Float, _ query: QueryEvidence)
    -> [BestRecords.Entry]
  {
    let excess = excess(best, query)
    let evidence = zip(best.entries, excess).map { Double($0.bits - prior - $1) }
    // Only names that speak for many make a crowd.
    let ofCrowd = prior + (excess.max() ?? 0)
    let odds = Odds.bits(
      evidence, crowd: best.crowd.map { (Double($0.bits - ofCrowd), $0.count) })
    let entries = zip(best.entries, odds).map { entry, bits in
      BestRecords.Entry(segment: entry.segment, record: entry.record, bits: Float(bits))
    }
    .sorted { $0.bits > $1.bits }
    return familiarFirst(entries).filter { Double($0.bits) >= Weights.leastBits }
  }

  /// Among entries whose evidence ties, those closest to the asker first; an own client is shown
  /// even if too many others fit as well.
  private func familiarFirst(_ entries: [BestRecords.Entry]) -> [BestRecords.Entry] {
    guard familiarity != .none else { return entries }
    var ordered: [BestRecords.Entry] = []
    var rest = entries[...]
    while let first = rest.first {
      let ties = rest.prefix { first.bits - $0.bits < Weights.tie }
      let isFirst = ordered.isEmpty
      rest = rest.dropFirst(ties.count)
      let distances = ties.map {
        familiarity.distance(of: $0.record, in: cache.segments[$0.segment])
      }
      for distance in 0...2 {
        for (var entry, own) in zip(ties, distances) where own == distance {
          if distance == 0, isFirst { entry.bits = max(entry.bits, Float(Weights.leastBits)) }
          ordered.append(entry)
        }
      }
    }
    return ordered
  }

  /// Those who live at a place, and how many there are; the count ends at
  /// `SearchWeights.Limits.householdsAtPostcode`.
  package struct Residents {
    package var clients: [FoundClient] = []
    package var count = 0
    /// Whether there are more than were counted.
    package var isMore = false

    package init() {}
  }

  /// Everybody at the typed postcode or in the typed district, of the typed age where one was typed, by
  /// household and age, eldest first.
  package func everybody(at query: TypedQuery, limit: Int) -> Residents {
    let keys: ClosedRange<UInt64>
    if let postcode = query.postcode {
      let key = PostcodeKey(postcode).bits
      keys = key...key
    } else if let district = query.district {
      keys = PostcodeKey.range(ofDistrict: district)
    } else {
      return Residents()
    }
    let birth = query.birth == nil ? nil : QueryEvidence(query, cache).birth
    var isMore = false
    var found: [(household: UInt32, segment: Int, birth: UInt32, id: Int64)] = []
    for (index, segment) in cache.segments.enumerated() {
      let postings = segment.postings(at: keys)
      isMore = isMore || postings.count > SearchWeights.Limits.householdsAtPostcode
      for position in postings.prefix(SearchWeights.Limits.householdsAtPostcode) {
        let posting = PlacePosting(bits: segment.postcodeRecords[position])
        let record = posting.record
        let id = segment.recordID[record]
        guard !posting.isFormer, !hidden[index].contains(id), guarded?.hides(id) != true else {
          continue
        }
        if let birth, birth.bits(for: BirthKey(bits: segment.recordBirth[record])) <= 0 { continue }
        found.append((segment.recordHousehold[record], index, segment.recordBirth[record], id))
      }
    }
    found.sort { ($0.segment, $0.household, $0.birth) < ($1.segment, $1.household, $1.birth) }
    var residents = Residents()
    residents.clients = found.prefix(limit).map {
      FoundClient(id: $0.id, bits: Weights.likelyBits)
    }
    (residents.count, residents.isMore) = (found.count, isMore)
    return residents
  }
}
