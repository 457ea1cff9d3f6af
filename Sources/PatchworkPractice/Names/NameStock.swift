import PatchworkCore

/// The names of one people with their frequencies.
struct NameStock: Sendable {
  let source: NameSource
  let girls: RankedNames
  let boys: RankedNames
  let women: RankedNames?
  let men: RankedNames?
  let families: RankedNames

  /// - Parameter withRareNames: false leaves out the names built of syllables, for few people and a
  ///   quick start.
  init(_ source: NameSource, seed: UInt64, withRareNames: Bool = true) {
    var random = SplitMix64(seed: seed)
    func ranked(
      _ common: String, _ rare: [String], rareShare: Double = 10, evenness: Int
    ) -> RankedNames {
      RankedNames(
        common: common, rare: withRareNames ? rare : [], rareShare: rareShare, evenness: evenness,
        seed: random.next())
    }
    self.source = source
    girls = ranked(source.girls, source.rareGirls, evenness: 8)
    boys = ranked(source.boys, source.rareBoys, evenness: 8)
    women = source.women.isEmpty ? nil : ranked(source.women, source.rareGirls, evenness: 5)
    men = source.men.isEmpty ? nil : ranked(source.men, source.rareBoys, evenness: 5)
    families = ranked(
      source.families, source.rareFamilies, rareShare: 40, evenness: source.evenness)
  }

  /// The stocks of all sources from one seed.
  static func all(seed: UInt64, withRareNames: Bool = true) -> [NameStock] {
    var random = SplitMix64(seed: seed)
    return NameSource.all.map {
      NameStock($0, seed: random.next(), withRareNames: withRareNames)
    }
  }

  func givenName(_ sex: Sex, bornBefore1990: Bool, _ random: inout SplitMix64) -> String {
    let young = sex == .female ? girls : boys
    let name = (bornBefore1990 ? (sex == .female ? women : men) : nil).map { $0.pick(&random) }
    if let name { return name }
    if source.joinedGiven > 0, random.chance(source.joinedGiven) {
      let first = young.pick(&random)
      let seconds = sex == .female ? Self.secondsOfGirls : Self.secondsOfBoys
      // At most two names are joined.
      if !first.contains("-") { return first + "-" + random.pick(seconds, otherwise: "") }
      return first
    }
    return young.pick(&random)
  }

  func familyName(_ random: inout SplitMix64) -> String { families.pick(&random) }

  private static let secondsOfGirls = [
    "Mae", "Rose", "Grace", "Lou", "May", "Leigh", "Jo", "Ann", "Marie", "Lee", "Jane", "Belle",
  ]
  private static let secondsOfBoys = ["James", "Lee", "Jay", "John", "Ray", "Joe", "Junior"]
}
