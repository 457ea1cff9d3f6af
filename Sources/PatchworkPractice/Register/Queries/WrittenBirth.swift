import PatchworkCore

/// A date of birth as a worker writes it; a slip may have made it one that no calendar has.
struct WrittenBirth: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  init(_ date: CivilDate) { (year, month, day) = date.parts }

  /// `2016-03-03`, for the labels.
  var label: String { "\(year)-\(two(month))-\(two(day))" }

  /// The date in one of the forms that people use.
  func text(_ random: inout SplitMix64) -> String {
    switch random.number(0...99) {
    case 0..<46: "\(day)/\(month)/\(year)"
    case 46..<62: "\(two(day))/\(two(month))/\(year)"
    case 62..<72: label
    case 72..<78: "\(two(day)).\(two(month)).\(year)"
    case 78..<82: "\(two(day))-\(two(month))-\(year)"
    case 82..<86: "\(two(day))\(two(month))\(year)"
    case 86..<96 where (1...12).contains(month):
      "\(day) \(CivilDate.monthNames[month - 1].lowercased()) \(year)"
    default: "\(day) \(month) \(year)"
    }
  }

  /// Day and month the other way round, where both can be months.
  func swapped() -> WrittenBirth? {
    guard day <= 12, day != month else { return nil }
    var swapped = self
    (swapped.day, swapped.month) = (month, day)
    return swapped
  }

  /// A year earlier or later.
  func yearOff(_ random: inout SplitMix64) -> WrittenBirth {
    var other = self
    other.year += random.chance(50) ? 1 : -1
    if other.month == 2 && other.day == 29 { other.day = 28 }
    return other
  }

  /// One digit of the day or the month wrong; nil where the calendar would not have the day.
  func digitOff(_ random: inout SplitMix64) -> WrittenBirth? {
    var other = self
    if random.chance(70) {
      other.day += random.pick([-1, 1, -10, 10, 2, -2], otherwise: 1)
    } else {
      other.month += random.pick([-1, 1], otherwise: 1)
    }
    return CivilDate(year: other.year, month: other.month, day: other.day) == nil ? nil : other
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
