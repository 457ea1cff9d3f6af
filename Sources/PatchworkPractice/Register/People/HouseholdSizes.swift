/// The division of people into households.
///
/// Blocks of a hundred households have the same sizes in orders of their own, so that a person's
/// household follows from the person's number alone. The shares are those of households with
/// clients, of which fewer are single people than in the population.
struct HouseholdSizes: Sendable {
  private static let sizes = [(1, 30), (2, 28), (3, 20), (4, 13), (5, 6), (6, 3)]
  /// Households in a block.
  static let households = sizes.reduce(0) { $0 + $1.1 }
  /// People in a block.
  static let people = sizes.reduce(0) { $0 + $1.0 * $1.1 }

  /// For each order: the first person of each household within its block, then the end.
  private let starts: [[Int]]

  /// The number of different orders, which the blocks use in turns.
  private static let orders = 61

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sizes = Self.sizes.flatMap { Array(repeating: $0.0, count: $0.1) }
    starts = (0..<Self.orders).map { _ in
      sizes.shuffled(using: &random).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }
  }

  /// The people of a household, both counted from 0.
  func members(ofHousehold household: Int) -> Range<Int> {
    let block = household / Self.households
    let order = starts[block % Self.orders]
    let place = household % Self.households
    return block * Self.people + order[place]..<block * Self.people + order[place + 1]
  }

  /// The household of a person, both counted from 0.
  func household(ofPerson person: Int) -> Int {
    let block = person / Self.people
    let order = starts[block % Self.orders]
    let place = person % Self.people
    var (low, high) = (0, Self.households - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if order[middle] <= place { low = middle } else { high = middle - 1 }
    }
    return block * Self.households + low
  }
}
