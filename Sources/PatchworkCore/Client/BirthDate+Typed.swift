extension BirthDate {
  /// The highest age that is accepted. A higher one is a typing error.
  private static let highestAge = 120

  /// Reads a typed date of birth, as far as known: `3/3/16`, `3rd March 2016`, `03032016`,
  /// `2016-03-03`, `Mar 2016`, `3/2016`, `2016`, `about 2016`, `c. 2016`, `2016?`, `~2016`,
  /// `about 7` (years old); nil for other texts and for days that do not exist.
  ///
  /// Two-digit years mean the latest such year in which the day is not after today.
  package init?(typed text: String, today: CivilDate) {
    if let guess = Self.guess(in: text) {
      guard let year = Self.year(guess, today: today) else { return nil }
      self = .estimated(year: year)
      return
    }
    guard let typed = TypedDate(text) else { return nil }
    switch typed.reading {
    case .day(let typedYear, let month, let day):
      // A weekday that does not fit says that the date is mistyped.
      guard let date = Self.day(typedYear, month, day, notAfter: today),
        typed.weekday == nil || typed.weekday == date.weekday
      else { return nil }
      self = .exact(date)
    case .month(let year, let month) where typed.weekday == nil:
      self = .month(year: year, month: month)
    case .year(let year) where typed.weekday == nil:
      self = .year(year)
    default: return nil
    }
  }

  /// The text without `about`, `~` or `?`; nil when the text is not marked as a guess.
  private static func guess(in text: String) -> Substring? {
    let text = text.lowercased()
    let bare = text.drop { $0 == " " }
    for word in ["about", "around", "approx.", "approx", "circa", "ca.", "c.", "c", "~"]
    where bare.hasPrefix(word) {
      let rest = bare.dropFirst(word.count).drop { $0 == " " }
      return rest.first?.isNumber == true ? rest : nil
    }
    guard bare.last == "?" else { return nil }
    return bare.dropLast()
  }

  /// The year of a four-digit year or an age in years.
  private static func year(_ text: Substring, today: CivilDate) -> Int? {
    var digits = Array(text.utf8)
    while digits.last == UInt8(ascii: " ") { digits.removeLast() }
    guard let value = number(digits) else { return nil }
    if digits.count == 4 { return value >= 1000 ? value : nil }
    guard digits.count <= 3, value <= highestAge, value < today.year else { return nil }
    return today.year - value
  }

  private static func day(
    _ year: TypedDate.TypedYear, _ month: Int, _ day: Int, notAfter today: CivilDate
  ) -> CivilDate? {
    let latest = CivilDate(year: year.completed(notAfter: today.year), month: month, day: day)
    guard case .short = year, let latest, latest > today else { return latest }
    return CivilDate(year: latest.year - 100, month: month, day: day)
  }
}
