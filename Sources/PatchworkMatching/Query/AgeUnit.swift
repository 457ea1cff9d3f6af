/// What an age is counted in.
enum AgeUnit: Comparable {
  case days, weeks, months, years

  /// The length of one, in days.
  var days: Double {
    switch self {
    case .days: 1
    case .weeks: 7
    case .months: 30.44
    case .years: 365.25
    }
  }

  private static let written: [(AgeUnit, [String])] = [
    (.years, ["y", "yr", "yrs", "year", "years", "yo", "yoa", "yrold", "yrsold"]),
    (.months, ["mo", "mos", "mth", "mths", "mnth", "mnths", "month", "months"]),
    (.weeks, ["wk", "wks", "week", "weeks"]),
    (.days, ["day", "days"]),
  ]
  /// Letters that are a unit only where they touch the number: alone they may be an initial.
  private static let touching: [(AgeUnit, [String])] = [
    (.months, ["m"]), (.weeks, ["w"]), (.days, ["d"]),
  ]

  /// The unit that a word of its own names.
  init?(word raw: some Sequence<UInt8>) {
    self.init(raw, among: Self.written)
  }

  /// The unit written behind a number in one word: `mths`, `yo`, `-year-old`.
  init?(joined raw: some Sequence<UInt8>) {
    self.init(raw, among: Self.written + Self.touching)
  }

  private init?(_ raw: some Sequence<UInt8>, among units: [(AgeUnit, [String])]) {
    var letters = raw.filter { (97...122).contains($0) }
    guard raw.allSatisfy({ (97...122).contains($0) || "/.-".utf8.contains($0) }) else { return nil }
    if letters.count > 3, letters.suffix(3).elementsEqual("old".utf8) { letters.removeLast(3) }
    for (unit, names) in units where names.contains(where: { letters.elementsEqual($0.utf8) }) {
      self = unit
      return
    }
    return nil
  }
}

/// Numbers written as words.
enum NumberWord {
  private static let words: [(String, Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
    ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50),
    ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
  ]

  /// The number that a folded word names, `fortytwo` as well.
  static func value(_ word: [UInt8]) -> Int? {
    for (name, value) in words where word.elementsEqual(name.utf8) { return value }
    for (name, tens) in words where tens >= 20 && word.starts(with: name.utf8) {
      let rest = word.dropFirst(name.utf8.count)
      for (name, ones) in words where ones < 10 && rest.elementsEqual(name.utf8) {
        return tens + ones
      }
    }
    return nil
  }
}
