import PatchworkCore

/// Valid NHS numbers for fictional people, a different one for each index.
///
/// The first 900,000 start with 999, the test range. Further ones start with 998, 997 and so on
/// down to 900. Numbers that begin with 9 are not issued: England and Wales issue from 4, 6 and 7,
/// Scotland and Northern Ireland from below 4.
struct TestNumbers: Sendable {
  /// The ninth digits usable after any eight: at least nine of ten give a check digit other than
  /// 10, which is invalid.
  private static let perEight = 9
  private static let perPrefix = 100_000 * perEight
  /// The number of people who can have a number.
  static let capacity = 100 * perPrefix

  private let keys: [UInt64]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    keys = (0..<4).map { _ in random.next() }
  }

  /// The ten-digit number for an index; nil beyond the capacity.
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

  /// A permutation of the places (a Feistel network): each round moves one half by a function of
  /// the other, which is reversible, so no two places meet.
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
