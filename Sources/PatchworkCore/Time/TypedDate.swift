/// The parts of a typed date, with the day before the month as in Britain.
///
/// Accepted forms, in any case, with spaces, `/`, `.`, `,` or `-` between the parts:
///
/// | typed | taken for |
/// |---|---|
/// | `2016-03-03`, `2016/3/3` | year, month, day |
/// | `3/3/2016`, `03.03.16`, `3 3 16` | day, month, year |
/// | `03032016`, `030316` | day, month, year |
/// | `20160303` | year, month, day |
/// | `3 Mar 2016`, `3rd of March '16`, `Thu 3 Mar 2016`, `3mar16` | day, month, year |
/// | `March 3rd, 2016` | month, day, year |
/// | `Mar 2016`, `3/2016`, `2016-03` | month and year |
/// | `3 Mar`, `3/3` | day and month |
/// | `2016` | year |
///
/// A weekday is optional, but must be right.
struct TypedDate {
  /// The meaning of the parts.
  enum Reading {
    case day(year: TypedYear, month: Int, day: Int)
    case dayAndMonth(month: Int, day: Int)
    case month(year: Int, month: Int)
    case year(Int)
    case word(String)
  }

  /// A year of four digits, or of two that depend on today.
  enum TypedYear {
    case whole(Int)
    case short(Int)
  }

  let reading: Reading
  /// The typed weekday, if any.
  let weekday: Weekday?

  /// Bytes at most. No date is longer than `Wednesday the 30th of September, 2016`.
  private static let longest = 40

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest, let parts = Self.parts(of: text) else { return nil }
    var rest = parts[...]
    weekday = rest.count > 1 ? Self.weekday(rest.first) : nil
    if weekday != nil { rest.removeFirst() }
    guard let reading = Self.reading(Array(rest)) else { return nil }
    self.reading = reading
  }

  /// A number with its count of digits, or a word in lower case.
  private enum Part: Equatable {
    case number(Int, digits: Int)
    case word(String)
  }

  private static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var letters: [UInt8] = []
    var digits: [UInt8] = []
    func close() {
      if !letters.isEmpty { parts.append(.word(String(decoding: letters, as: UTF8.self))) }
      if let value = number(digits) { parts.append(.number(value, digits: digits.count)) }
      letters = []
      digits = []
    }
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch byte {
      case 48...57:
        if !letters.isEmpty { close() }
        digits.append(byte)
        guard digits.count <= 8 else { return nil }
      case 65...90, 97...122:
        if !digits.isEmpty { close() }
        letters.append(byte | 0x20)
      // A hyphen joins parts. At the start, or after another mark, it would be a minus sign.
      case UInt8(ascii: "-"):
        guard isJoint(previous) else { return nil }
        close()
      case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","):
        close()
      case UInt8(ascii: "'"): close()
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    close()
    return withoutEndings(parts)
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Drops `the`, `of` and ordinal endings as in `3rd`.
  private static func withoutEndings(_ parts: [Part]) -> [Part] {
    var kept: [Part] = []
    for part in parts {
      if case .word(let word) = part {
        if ["the", "of"].contains(word) { continue }
        if ["st", "nd", "rd", "th"].contains(word), case .number(_, let digits)? = kept.last,
          digits <= 2
        {
          continue
        }
      }
      kept.append(part)
    }
    return kept
  }

  private static func reading(_ parts: [Part]) -> Reading? {
    switch parts.count {
    case 1: single(parts[0])
    case 2: pair(parts[0], parts[1])
    case 3: triple(parts[0], parts[1], parts[2])
    default: nil
    }
  }

  private static func single(_ part: Part) -> Reading? {
    switch part {
    case .word(let word): return .word(word)
    case .number(let value, digits: 4): return value >= 1000 ? .year(value) : nil
    case .number(let value, digits: 6):
      return .day(year: .short(value % 100), month: value / 100 % 100, day: value / 10_000)
    case .number(let value, digits: 8):
      // The two readings exclude each other: 19 and 20 are no months.
      let isYearFirst = !(1...12).contains(value / 10_000 % 100) || value % 10_000 < 1800
      return isYearFirst
        ? .day(year: .whole(value / 10_000), month: value / 100 % 100, day: value % 100)
        : .day(year: .whole(value % 10_000), month: value / 10_000 % 100, day: value / 1_000_000)
    case .number: return nil
    }
  }

  private static func pair(_ first: Part, _ second: Part) -> Reading? {
    if let year = wholeYear(second), let month = month(first) {
      return .month(year: year, month: month)
    }
    if let year = wholeYear(first), let month = month(second) {
      return .month(year: year, month: month)
    }
    if let day = dayOfMonth(first), let month = month(second) {
      return .dayAndMonth(month: month, day: day)
    }
    if case .word = first, let month = month(first), let day = dayOfMonth(second) {
      return .dayAndMonth(month: month, day: day)
    }
    return nil
  }

  private static func triple(_ first: Part, _ second: Part, _ third: Part) -> Reading? {
    if let day = dayOfMonth(first), let month = month(second), let year = year(third) {
      return .day(year: year, month: month, day: day)
    }
    if case .word = first, let month = month(first), let day = dayOfMonth(second),
      let year = year(third)
    {
      return .day(year: year, month: month, day: day)
    }
    if let year = wholeYear(first), let month = month(second), let day = dayOfMonth(third) {
      return .day(year: .whole(year), month: month, day: day)
    }
    return nil
  }

  private static func dayOfMonth(_ part: Part) -> Int? {
    guard case .number(let value, let digits) = part, digits <= 2 else { return nil }
    return value
  }

  private static func wholeYear(_ part: Part) -> Int? {
    guard case .number(let value, digits: 4) = part, value >= 1000 else { return nil }
    return value
  }

  private static func year(_ part: Part) -> TypedYear? {
    if case .number(let value, digits: 2) = part { return .short(value) }
    return wholeYear(part).map { .whole($0) }
  }

  private static func month(_ part: Part) -> Int? {
    switch part {
    case .number(let value, let digits):
      return digits <= 2 && (1...12).contains(value) ? value : nil
    case .word("sept"): return 9
    case .word(let word):
      guard word.utf8.count >= 3 else { return nil }
      return monthNames.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }
  }

  private static func weekday(_ part: Part?) -> Weekday? {
    guard case .word(let word)? = part, word.utf8.count >= 3 else { return nil }
    return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
