import PatchworkCore

/// A made-up register of any size: people who live together, with names of every people of Britain.
///
/// Everything about a person follows from the seed and the person's number, so that a register is
/// never held: it is walked through as often as needed, and any person can be made on their own.
///
/// ```swift
/// let register = Register(people: 1_000_000, seed: 7)
/// register.person(812_004).given
/// ```
package struct Register: Sendable {
  /// How many people it has.
  package let people: Int
  /// What everything in it follows from.
  package let seed: UInt64
  /// The share of its people who are under nineteen, 0...1.
  package let childShare: Double
  /// The day as of which it was drawn up; nobody was born later.
  package let today: CivilDate

  let stocks: [NameStock]
  let drawPeople: WeightedDraw
  let numbers: TestNumbers
  let postcodes: TestPostcodes
  private let sizes: HouseholdSizes

  /// The day of registers for which no day is given: a fixed one, so that they stay the same.
  package static let usualDay = CivilDate(dayNumber: 20_697)

  /// The most people that can each have an NHS number of their own.
  package static let mostPeople = TestNumbers.capacity

  /// A register of so many people, at most `mostPeople`.
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

  /// How many households its people live in.
  package var households: Int {
    people == 0 ? 0 : sizes.household(ofPerson: people - 1) + 1
  }

  /// The people of a household, counted from 0. The last household may be cut short.
  package func household(_ index: Int) -> [RegisterPerson] {
    whole(household: index).filter { $0.id <= people }
  }

  /// The person of a number from 1 on. Numbers past the register's size give people whom it might
  /// have held and does not.
  package func person(_ id: Int) -> RegisterPerson {
    let household = sizes.household(ofPerson: id - 1)
    let members = sizes.members(ofHousehold: household)
    return whole(household: household)[id - 1 - members.lowerBound]
  }

  /// Everybody who lives with a person of the register, the person included.
  func housemates(of id: Int) -> [RegisterPerson] {
    household(sizes.household(ofPerson: id - 1))
  }

  private func whole(household: Int) -> [RegisterPerson] {
    var maker = HouseholdPeople(self, household: household)
    return maker.make(ids: sizes.members(ofHousehold: household))
  }
}
