/// The communities that draw on the same names, found from nothing but who bears which.
///
/// Somebody called Kaur is far likelier to be called Simran than anybody is, so that the two names
/// together say less than each alone would let one think, and most so for the names of minorities. People
/// are taken to fall into a few communities within which given and family names are independent; whose
/// names those are is found by expectation maximisation (T. Hofmann, "Probabilistic latent semantic
/// analysis", UAI 1999). Nobody is put into a community: only the counts of words are divided.
struct NameCommunities {
  /// The share, or the count, of something in each community.
  typealias Shares = SIMD16<Float>

  /// The pairs of names of a register in the layout of the index.
  struct Pairs {
    let starts, given, postings: ScratchArray<UInt32>
  }

  private typealias Weights = SearchWeights.Communities

  private let pairs: Pairs
  private let words: Int
  private var given, family: ScratchArray<Shares>
  private var nextGiven, nextFamily: ScratchArray<Shares>
  private var sizes = Shares(repeating: 1)

  /// For each word the people who bear a smaller one, divided by community, as the index keeps it.
  static func sections(_ pairs: Pairs, counts: WordCounts, records: Int, in folder: String) throws
    -> [(IndexFormat.Section, any ScratchArrayBytes)]
  {
    guard records >= Weights.leastRecords else { return [] }
    var communities = try NameCommunities(pairs, words: counts.given.count, in: folder)
    communities.learn()
    return [
      (.givenCommunities, try communities.sums(communities.nextGiven, counts.given, in: folder)),
      (.familyCommunities, try communities.sums(communities.nextFamily, counts.family, in: folder)),
    ]
  }

  private init(_ pairs: Pairs, words: Int, in folder: String) throws {
    self.pairs = pairs
    self.words = words
    func shares() throws -> ScratchArray<Shares> {
      let array = ScratchArray<Shares>(in: folder)
      try array.reset(to: words)
      return array
    }
    (given, family) = (try shares(), try shares())
    (nextGiven, nextFamily) = (try shares(), try shares())
  }

  private mutating func learn() {
    // Any uneven start will do; the same one every time makes the same index of the same register.
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in 0..<words {
      var start = Shares.zero
      for community in 0..<Shares.scalarCount {
        state = state &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
        let share = Float(state >> 40) / Float(1 << 24)
        start[community] = share * share * share + 0.001
      }
      family.elements[word] = start / start.sum()
      given.elements[word] = Shares(repeating: 1)
    }
    let step = pairs.given.count / Weights.mostPairs + 1
    for round in 0..<Weights.rounds {
      divide(every: step, from: round)
      settle()
    }
    divide(every: 1, from: 0)
  }

  /// Divides the people of each pair among the communities by what is known of its two names.
  private func divide(every step: Int, from round: Int) {
    nextGiven.elements.update(repeating: .zero)
    nextFamily.elements.update(repeating: .zero)
    let (given, family) = (given.elements, family.elements)
    let (nextGiven, nextFamily) = (nextGiven.elements, nextFamily.elements)
    let (names, postings) = (pairs.given.elements, pairs.postings.elements)
    var word = 1  // Word 0 is the missing name.
    var pair = Int(pairs.starts.elements[min(1, words)]) + (step > 1 ? round % step : 0)
    while pair < names.count {
      while word + 1 < words, Int(pairs.starts.elements[word + 1]) <= pair { word += 1 }
      let other = Int(names[pair])
      if other != 0 {
        let fit = given[other] * family[word] * sizes
        let people = Float(postings[pair + 1] &- postings[pair])
        let divided = fit * (people / max(fit.sum(), 1e-30))
        nextGiven[other] += divided
        nextFamily[word] += divided
      }
      pair += step
    }
  }

  /// Turns divided people into how common each name is in each community.
  private mutating func settle() {
    var total = Shares.zero
    for people in nextGiven.elements { total += people }
    let all = max(total.sum(), 1)
    func share(_ people: Shares) -> Shares {
      people / (total + 1e-6) * (1 - Weights.smoothing)
        + Shares(repeating: Weights.smoothing * people.sum() / all)
    }
    for word in 0..<words {
      given.elements[word] = share(nextGiven.elements[word])
      family.elements[word] = share(nextFamily.elements[word])
    }
    sizes = total / all
  }

  private func sums(_ divided: ScratchArray<Shares>, _ counts: [UInt32], in folder: String) throws
    -> ScratchArray<UInt32>
  {
    let sums = ScratchArray<UInt32>(in: folder)
    var before = SIMD16<Double>.zero
    for word in 0...words {
      for community in 0..<Shares.scalarCount {
        try sums.append(UInt32(truncatingIfNeeded: Int64(before[community].rounded())))
      }
      guard word < words else { break }
      let people = divided.elements[word]
      let shares = people.sum() > 0 ? people / people.sum() : sizes / max(sizes.sum(), 1e-6)
      before += SIMD16<Double>(shares) * Double(Float(counts[word]) * Weights.parts)
    }
    return sums
  }
}
