import Glibc
import PatchworkMatching

/// A client that a search found.
struct FoundClient {
  /// The identifier in the directory.
  var id: Int64
  /// The binary logarithm of the odds that this is the one meant.
  var bits: Double
}

/// Finds clients in all segments and turns evidence into odds.
struct ClientSearch {
  /// The segments, with what words mean in them; the whole register first, later changes behind.
  let cache: MatchCache
  /// For each segment, the clients of which a later segment knows better, or who are gone.
  let hidden: [Set<Int64>]

  /// Odds below this, in bits, are not worth anybody's time.
  static let leastBits = -6.0
  /// Odds from this on, in bits, make a match likely.
  static let likelyBits = 0.0

  /// The clients that a query may mean, best first, none with odds below `leastBits`.
  func find(_ query: TypedQuery, limit: Int) -> [FoundClient] {
    guard !query.isEmpty, limit > 0 else { return [] }
    let evidence = QueryEvidence(query, cache)
    let prior = Float(log2(Double(evidence.people))) - QueryEvidence.presence
    var best = BestRecords(most: min(max(limit, 10), 50), floor: prior + Float(Self.leastBits))
    for (index, segment) in cache.segments.enumerated() {
      SegmentSearch.run(segment, index, evidence, hidden: hidden[index], into: &best)
    }
    return odds(best.entries, prior).prefix(limit).map { entry in
      FoundClient(
        id: cache.segments[entry.segment].recordID[entry.record], bits: Double(entry.bits))
    }
  }

  /// Whether the typed names are known, but so many people bear them that none stands out.
  func isTooBroad(_ query: TypedQuery) -> Bool {
    let readings = NameReadings.make(query, cache)
    return readings.contains { reading in
      cache.segments.indices.contains { index in
        [reading.given, reading.family].allSatisfy { $0.map { $0.best(index) > -8 } ?? true }
      }
    }
  }

  /// Odds against all the others found and against nobody: two people who fit equally well are each
  /// as likely as not.
  private func odds(_ entries: [BestRecords.Entry], _ prior: Float) -> [BestRecords.Entry] {
    let weights = entries.map { exp2(Double($0.bits - prior)) }
    let total = weights.reduce(1, +)
    return zip(entries, weights).compactMap { entry, weight in
      let bits = log2(weight / max(total - weight, 1e-12))
      guard bits >= Self.leastBits else { return nil }
      return BestRecords.Entry(segment: entry.segment, record: entry.record, bits: Float(bits))
    }
  }

  /// Everybody at the typed postcode, by household and age, eldest first.
  func everybody(at query: TypedQuery, limit: Int) -> [FoundClient] {
    guard let postcode = query.postcode else { return [] }
    let key = PostcodeKey(postcode).bits
    var found: [(household: UInt32, segment: Int, birth: UInt32, id: Int64)] = []
    for (index, segment) in cache.segments.enumerated() {
      for position in segment.postings(at: key...key).prefix(2000) {
        let posting = segment.postcodeRecords[position]
        let record = Int(posting & 0x7FFF_FFFF)
        let id = segment.recordID[record]
        guard posting >> 31 == 0, !hidden[index].contains(id) else { continue }
        found.append((segment.recordHousehold[record], index, segment.recordBirth[record], id))
      }
    }
    found.sort { ($0.segment, $0.household, $0.birth) < ($1.segment, $1.household, $1.birth) }
    return found.prefix(limit).map { FoundClient(id: $0.id, bits: Self.likelyBits) }
  }
}
