import PatchworkCore

/// A generated register of any size: households of people with names of all communities of Britain.
///
/// Everything about a person follows from the seed and the person's number. A register is therefore
/// never held in memory: it can be walked through repeatedly, and any person can be made alone.
///
/// ```swift
/// let register = Register(people: 1_000_000, seed: 7)
/// register.person(812_004).given
/// ```
package struct Register: Sendable {
  package let people: Int
  package let seed: UInt64
  /// The share of people under nineteen, 0...1.
  package let childShare: Double
  /// The day of the register. Nobody is born later.
  package let today: CivilDate

  let stocks: [NameStock]
  let drawPeople: WeightedDraw
  let numbers: TestNumbers
  let postcodes: TestPostcodes
  private let sizes: HouseholdSizes

  /// The default day, fixed so that registers stay the same: 1 September 2026.
  package static let usualDay = CivilDate(dayNumber: 20_697)

  /// The largest number of people who can each have an NHS number.
  package static let mostPeople = TestNumbers.capacity

  /// A register of `people` people, at most `mostPeople`.
  package init(
    people: Int, seed: UInt64, childShare: Double = 0.7, today: CivilDate = usualDay
  ) {
    self.people = min(max(0, people), Self.mostPeople)
    self.seed = seed
    self.childShare = min(max(0, childShare), 1)
    self.today = today
    var random = SplitMix64(seed: seed)
    stocks = NameStock.all(seed: random.next())
    drawPeople = WeightedDraw(weights: stocks.map { Double($0.source.share) })
    numbers = TestNumbers(seed: random.next())
    postcodes = TestPostcodes(people: people, seed: random.next())
    sizes = HouseholdSizes(seed: random.next())
  }

  /// The number of households.
  package var households: Int {
    people == 0 ? 0 : sizes.household(ofPerson: people - 1) + 1
  }

  /// The people of a household, counted from 0. The last household may be incomplete.
  package func household(_ index: Int) -> [RegisterPerson] {
    whole(household: index).filter { $0.id <= people }
  }

  /// The person with a number, from 1. Numbers beyond the register's size give people who could be
  /// in it and are not.
  package func person(_ id: Int) -> RegisterPerson {
    let household = sizes.household(ofPerson: id - 1)
    let members = sizes.members(ofHousehold: household)
    return whole(household: household)[id - 1 - members.lowerBound]
  }

  /// All members of a person's household, with the person.
  func housemates(of id: Int) -> [RegisterPerson] {
    household(sizes.household(ofPerson: id - 1))
  }

  private func whole(household: Int) -> [RegisterPerson] {
    var maker = HouseholdPeople(self, household: household)
    return maker.make(ids: sizes.members(ofHousehold: household))
  }
}
