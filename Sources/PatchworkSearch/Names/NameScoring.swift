import PatchworkMatching

/// Weighs the names of very many records against every reading of the typed ones.
///
/// The readings share their words, so each word is looked up once for a name and not once for each of
/// them; and what is gone through holds nothing that is counted, since counting took longer than looking.
final class NameScoring {
  private struct Reading {
    /// Which word is read as the given name, and which as the family name; -1 for none.
    var given: Int
    var family: Int
    var base: Float
    var typicalGiven: Float
    var typicalFamily: Float
  }

  private let words: [NameMatches]
  private let readings: [Reading]
  /// For each segment, where each word is looked up.
  private let lookups: [[SegmentMatches.Lookup]]
  /// Which words are read as given names, and which as family names.
  private let isGiven, isFamily: [Bool]
  /// How likely each word is typed for the given name at hand, then for the family name; then the same at
  /// most, however closely one looks.
  private let likelihoods: UnsafeMutableBufferPointer<Float>
  /// For each segment and reading, the most that any family name adds; none to a reading without one.
  private let mostOfFamily: [[Float]]
  private let mostByPatience: [Float]

  /// Prepares to weigh by some readings.
  init(_ readings: [NameReading]) {
    var words: [NameMatches] = []
    func place(_ word: NameMatches?) -> Int {
      guard let word else { return -1 }
      if let known = words.firstIndex(where: { $0 === word }) { return known }
      words.append(word)
      return words.count - 1
    }
    let drafts = readings.map {
      Reading(
        given: place($0.given), family: place($0.family), base: $0.base,
        typicalGiven: $0.typicalGiven, typicalFamily: $0.typicalFamily)
    }
    self.words = words
    self.readings = drafts
    let segments = words.first?.segments.count ?? 0
    lookups = (0..<segments).map { segment in words.map { $0.segments[segment].lookup } }
    isGiven = words.indices.map { word in drafts.contains { $0.given == word } }
    isFamily = words.indices.map { word in drafts.contains { $0.family == word } }
    mostByPatience = words.map(\.mostByPatience)
    mostOfFamily = (0..<segments).map { segment in
      readings.map { reading in
        guard let family = reading.family, reading.given != nil else { return -.infinity }
        return max(family.best(segment), reading.typicalFamily + SearchWeights.Names.nameless)
      }
    }
    likelihoods = .allocate(capacity: max(1, words.count * 4))
    likelihoods.initialize(repeating: 0)
  }

  deinit { likelihoods.deallocate() }

  /// The evidence, in bits, of the reading that fits a record with these names best.
  ///
  /// - Parameter patiently: looking as closely as one does when all else agrees.
  func bits(
    given: UInt32, family: UInt32, _ index: Int, _ segment: Segment, patiently: Bool
  ) -> Float {
    let count = words.count
    lookups[index].withUnsafeBufferPointer { lookups in
      for word in 0..<count {
        if isGiven[word] {
          likelihoods[word] =
            lookups[word].likelihood(of: given)
            ?? (patiently ? words[word].patientLikelihood(of: given, index, segment) : -.infinity)
        }
        if isFamily[word] {
          likelihoods[count + word] =
            lookups[word].likelihood(of: family)
            ?? (patiently ? words[word].patientLikelihood(of: family, index, segment) : -.infinity)
        }
      }
    }
    let floors = (NameLikelihood.floor(of: given), NameLikelihood.floor(of: family))
    return readings.withUnsafeBufferPointer { readings in
      var most = SearchWeights.Names.none
      for reading in readings {
        var bits = reading.base
        if reading.given >= 0 {
          bits += max(likelihoods[reading.given], reading.typicalGiven + floors.0)
        }
        if reading.family >= 0 {
          bits += max(likelihoods[count + reading.family], reading.typicalFamily + floors.1)
        }
        most = max(most, bits)
      }
      return most
    }
  }

  /// What a glance at two names tells.
  struct Glance {
    /// The evidence, in bits, of what was looked up when the word was typed.
    var bits: Float
    /// The most that `bits(patiently:)` can come to.
    var patiently: Float
    /// The most that it can come to if the typed family name is another's in the household.
    var inHousehold: Float
  }

  /// What the names of a record are worth at a glance, and what a close look might still find: most
  /// of the thousands born on a day need none.
  func glance(given: UInt32, family: UInt32, _ index: Int) -> Glance {
    let count = words.count
    lookups[index].withUnsafeBufferPointer { lookups in
      for word in 0..<count {
        if isGiven[word] {
          let known = given == 0 ? nil : lookups[word].likelihood(of: given)
          likelihoods[word] = known ?? -.infinity
          likelihoods[2 * count + word] = known ?? most(word, given)
        }
        if isFamily[word] {
          let known = family == 0 ? nil : lookups[word].likelihood(of: family)
          likelihoods[count + word] = known ?? -.infinity
          likelihoods[3 * count + word] = known ?? most(word, family)
        }
      }
    }
    let floors = (NameLikelihood.floor(of: given), NameLikelihood.floor(of: family))
    let mostOfFamily = mostOfFamily[index]
    var glance = Glance(
      bits: SearchWeights.Names.none, patiently: SearchWeights.Names.none,
      inHousehold: SearchWeights.Names.none)
    for (number, reading) in readings.enumerated() {
      var (bits, patiently) = (reading.base, reading.base)
      if reading.given >= 0 {
        let floor = reading.typicalGiven + floors.0
        bits += max(likelihoods[reading.given], floor)
        patiently += max(likelihoods[2 * count + reading.given], floor)
        glance.inHousehold = max(glance.inHousehold, bits + mostOfFamily[number])
      }
      if reading.family >= 0 {
        let floor = reading.typicalFamily + floors.1
        bits += max(likelihoods[count + reading.family], floor)
        patiently += max(likelihoods[3 * count + reading.family], floor)
      }
      glance.bits = max(glance.bits, bits)
      glance.patiently = max(glance.patiently, patiently)
    }
    return glance
  }

  /// The most that a close look at a name that is not among those looked up can find.
  private func most(_ word: Int, _ name: UInt32) -> Float {
    name == 0 ? -.infinity : mostByPatience[word]
  }
}
