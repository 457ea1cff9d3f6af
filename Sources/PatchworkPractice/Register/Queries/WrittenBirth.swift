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
      "\(day) \(CivilDate.monthNames[month - 1].english.lowercased()) \(year)"
    default: "\(day) \(month) \(year)"
    }
  }

  /// The date in words, as a stamp, or with blanks around its separators.
  func inWords(_ random: inout SplitMix64) -> String {
    guard (1...12).contains(month) else { return label }
    let name = Self.months[month - 1]
    let ordinal =
      switch day {
      case 1, 21, 31: "\(day)st"
      case 2, 22: "\(day)nd"
      case 3, 23: "\(day)rd"
      default: "\(day)th"
      }
    let weekday = CivilDate(year: year, month: month, day: day)?.weekday.shortName ?? ""
    return random.pick(
      [
        "\(ordinal) of \(name) \(year)", "\(ordinal) \(name) \(year)",
        "the \(ordinal) of \(name), \(year)",
        "\(weekday) \(day) \(name) \(year)", "\(label)T00:00:00Z", "\(day) / \(month) / \(year)",
        "\(day). \(month). \(year)", "\(name) \(day), \(year)",
        "\(two(day)).\(two(month)).\(year).",
      ], otherwise: label)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
    "November", "December",
  ]

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
