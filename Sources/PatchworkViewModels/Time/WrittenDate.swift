import PatchworkCore

/// Dates as people in Britain write them in a form, the day before the month.
enum WrittenDate {
  /// A day: `3 Mar 2026`, `3 March`, `3/3/26`, `2026-03-03`, `today`, `yesterday`, `tomorrow`.
  ///
  /// Without a year, the year that brings the day closest to today is meant.
  static func day(_ text: String, today: CivilDate) -> CivilDate? {
    if let date = CivilDate(text) { return date }
    let words = pieces(of: text)
    switch words.count {
    case 1:
      switch words[0] {
      case "today": return today
      case "yesterday": return today.adding(days: -1)
      case "tomorrow": return today.adding(days: 1)
      default: return nil
      }
    case 2:
      guard let day = ordinal(words[0]), let month = month(words[1]) else { return nil }
      let candidates = (today.year - 1...today.year + 1).compactMap {
        CivilDate(year: $0, month: month, day: day)
      }
      return candidates.min { abs($0.days(since: today)) < abs($1.days(since: today)) }
    case 3:
      guard let day = ordinal(words[0]), let month = month(words[1]),
        let year = year(words[2], notAfter: today.year + 20)
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// A date of birth, as far as it is known: besides a day that has passed, `Mar 2016`, `3/2016`,
  /// `2016`, `about 2016`, `about 7` (years old).
  static func birth(_ text: String, today: CivilDate) -> BirthDate? {
    if let birth = BirthDate(text) { return birth }
    let words = pieces(of: text)
    switch words.count {
    case 1:
      return wholeYear(words[0]).map { .year($0) }
    case 2 where words[0] == "about" || words[0] == "circa" || words[0] == "c":
      if let year = wholeYear(words[1]) { return .estimated(year: year) }
      guard let age = Int(words[1]), (0...120).contains(age), today.year > age else { return nil }
      return .estimated(year: today.year - age)
    case 2:
      guard let month = month(words[0]), let year = wholeYear(words[1]) else { return nil }
      return .month(year: year, month: month)
    case 3:
      guard let day = ordinal(words[0]), let month = month(words[1]),
        let year = year(words[2], notAfter: today.year)
      else { return nil }
      return CivilDate(year: year, month: month, day: day).map { .exact($0) }
    default: return nil
    }
  }

  /// The words and numbers of a text; a hyphen joins them, but is no sign before a number.
  private static func pieces(of text: String) -> [String] {
    let words = text.lowercased().split { " /.,".contains($0) }
    guard !words.contains(where: { $0.first == "-" }) else { return [] }
    return words.flatMap { $0.split(separator: "-") }.map(String.init)
  }

  private static func ordinal(_ word: String) -> Int? {
    var digits = Substring(word)
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
      break
    }
    return digits.count <= 2 ? Int(digits) : nil
  }

  private static func month(_ word: String) -> Int? {
    if let number = Int(word), word.count <= 2 { return (1...12).contains(number) ? number : nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }
      .map { $0 + 1 }
  }

  private static func wholeYear(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1000...9999).contains(year) else { return nil }
    return year
  }

  /// Four digits, or two that mean the latest such year not after a limit.
  private static func year(_ word: String, notAfter limit: Int) -> Int? {
    if let year = wholeYear(word) { return year }
    guard word.count == 2, let short = Int(word), short >= 0 else { return nil }
    let century = limit / 100 * 100
    return century + short <= limit ? century + short : century - 100 + short
  }
}
