import PatchworkCore

/// A date of birth as typed. An error may have made it a date that does not exist.
struct WrittenBirth: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  init(_ date: CivilDate) { (year, month, day) = date.parts }

  /// The date as `2016-03-03`.
  var label: String { "\(year)-\(two(month))-\(two(day))" }

  /// The date in one of the usual forms.
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

  /// Day and month swapped; nil when the day is no month number.
  func swapped() -> WrittenBirth? {
    guard day <= 12, day != month else { return nil }
    var swapped = self
    (swapped.day, swapped.month) = (month, day)
    return swapped
  }

  /// A year earlier or later. 29 February becomes the 28th, which every year has.
  func yearOff(_ random: inout SplitMix64) -> WrittenBirth {
    var other = self
    other.year += random.chance(50) ? 1 : -1
    if other.month == 2 && other.day == 29 { other.day = 28 }
    return other
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
