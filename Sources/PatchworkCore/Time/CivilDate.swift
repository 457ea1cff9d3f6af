/// A day in the proleptic Gregorian calendar, without time or zone.
///
/// Stored as a day number: four bytes, and no calendar library on the start path. The conversion is
/// Howard Hinnant's `days_from_civil` (https://howardhinnant.github.io/date_algorithms.html).
package struct CivilDate: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970; negative before that day.
  package let dayNumber: Int32

  /// The day `dayNumber` days after 1 January 1970.
  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// A day of the calendar; nil when there is no such day or the year is not in 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1...12) and day (1...31).
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { parts.year }
  /// 1...12.
  package var month: Int { parts.month }
  /// 1...31.
  package var day: Int { parts.day }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = ((Int(dayNumber) + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The day `days` later (earlier when negative), limited to the range of `dayNumber` instead of
  /// trapping.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// Days from `other` to this day; negative when this day is earlier.
  package func days(since other: CivilDate) -> Int { Int(dayNumber) - Int(other.dayNumber) }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The number of days in a month.
  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension CivilDate: TextCodable {
  package static var form: String { worded("a date is written YYYY-MM-DD") }

  /// ISO 8601: `2016-03-03`.
  package var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
    // An export writes millions, so the text is made in its place.
    return String(unsafeUninitializedCapacity: 10) { bytes in
      write(year, 4, to: bytes, at: 0)
      write(month, 2, to: bytes, at: 5)
      write(day, 2, to: bytes, at: 8)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }

  /// Reads ISO 8601 `YYYY-MM-DD` only.
  package init?(_ description: String) {
    var text = description
    let parts: (year: Int, month: Int, day: Int)? = text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
        let day = number(bytes[8..<10])
      else { return nil }
      return (year, month, day)
    }
    guard let parts else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}

extension CivilDate {
  /// The day for the user: `3 Mar 2016`.
  package var words: String {
    let (year, month, day) = parts
    return "\(day) \(Self.monthName(month)) \(year)"
  }

  /// With weekday and without year, for near days: `Mon 30 Nov`.
  package var wordsWithWeekday: String {
    let (_, month, day) = parts
    return "\(weekday.shortWords) \(day) \(Self.monthName(month))"
  }

  /// Month and year: `Mar 2025`.
  package var monthAndYear: String {
    let (year, month, _) = parts
    return "\(Self.monthName(month)) \(year)"
  }

  /// Three-letter month names, January first. Headers of HTTP have them in English.
  package static let monthNames: [Phrase] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The three-letter name of a month, 1...12; the number itself when there is no such month.
  package static func monthName(_ month: Int) -> String {
    (1...12).contains(month) ? worded(monthNames[month - 1]) : String(month)
  }
}

/// Decimal digits, with zeros before them where there are fewer than `width`.
func padded(_ value: Int, _ width: Int) -> String {
  let limit = (0..<width).reduce(1) { limit, _ in limit * 10 }
  guard (0..<limit).contains(value) else { return String(value) }
  return String(unsafeUninitializedCapacity: width) { bytes in
    write(value, width, to: bytes, at: 0)
    return width
  }
}

/// Writes the last `width` decimal digits of a value that is not negative.
private func write(
  _ value: Int, _ width: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int
) {
  var rest = value
  for place in (start..<(start + width)).reversed() {
    bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
    rest /= 10
  }
}

func number(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var value = 0
  for digit in digits {
    guard (48...57).contains(digit) else { return nil }
    value = value * 10 + Int(digit - 48)
  }
  return value
}
