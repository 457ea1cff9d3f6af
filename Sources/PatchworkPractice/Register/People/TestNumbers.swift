import PatchworkCore

/// NHS numbers for fictional people: each of a row of indices gets its own valid number.
///
/// The first 900,000 start with 999, the test range. More people than that take 998, 997 and so on
/// down to 900. No number that begins with 9 is issued: England and Wales issue from 4, 6 and 7,
/// Scotland and Northern Ireland from below 4.
struct TestNumbers: Sendable {
  /// Every eight digits leave at least nine choices of the ninth that have a check digit.
  private static let perEight = 9
  private static let perPrefix = 100_000 * perEight
  /// How many people can have a number.
  static let capacity = 100 * perPrefix

  private let keys: [UInt64]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    keys = (0..<4).map { _ in random.next() }
  }

  /// The number of the person at an index, ten digits; nil past the capacity.
  subscript(index: Int) -> Int64? {
    guard (0..<Self.capacity).contains(index) else { return nil }
    let prefix = 999 - index / Self.perPrefix
    let place = shuffled(index % Self.perPrefix)
    let eight = prefix * 100_000 + place / Self.perEight
    var left = place % Self.perEight
    for ninth in 0...9 {
      let nine = eight * 10 + ninth
      guard let check = Self.checkDigit(nine) else { continue }
      if left == 0 { return Int64(nine * 10 + check) }
      left -= 1
    }
    return nil
  }

  /// A place of its own for each place: every round moves one half by what the other half says, which
  /// can be undone, so that no two places meet.
  private func shuffled(_ place: Int) -> Int {
    let (rows, columns) = (900, Self.perPrefix / 900)
    var (row, column) = (place / columns, place % columns)
    for (round, key) in keys.enumerated() {
      let isRow = round % 2 == 0
      var other = SplitMix64(seed: key &+ UInt64(isRow ? column : row))
      let move = Int(other.next() >> 40)
      if isRow { row = (row + move) % rows } else { column = (column + move) % columns }
    }
    return row * columns + column
  }

  private static func checkDigit(_ nine: Int) -> Int? {
    var (rest, sum) = (nine, 0)
    for weight in 2...10 {
      sum += rest % 10 * weight
      rest /= 10
    }
    let check = 11 - sum % 11
    return check == 11 ? 0 : check == 10 ? nil : check
  }
}
