extension BirthDate {
  /// The age on a day for the user: `newborn`, `5 days`, `3 weeks`, `8 months`, `10`, `about 10`.
  ///
  /// Days up to two weeks, weeks up to three months, months up to two years, then years. `under 1`
  /// in the year of birth when only the year is known.
  package func ageWords(on day: CivilDate) -> String {
    let years = age(on: day)
    switch self {
    case .exact(let date):
      let days = day.days(since: date)
      if years >= 2 { return "\(years)" }
      if days <= 0 { return worded("newborn") }
      if days < 14 { return worded(.counted(days, one: "1 day", other: "\(days) days")) }
      let months = Self.months(from: date.parts, to: day.parts)
      return months < 3 ? Self.weeks(days / 7) : Self.months(months)
    case .month(let year, let month):
      if years >= 2 { return "\(years)" }
      let months = Self.months(from: (year, month, 1), to: day.parts)
      return months < 1 ? worded("under 1 month") : Self.months(months)
    case .year: return years < 1 ? worded("under 1") : "\(years)"
    case .estimated: return years < 1 ? worded("under 1") : worded("about \(years)")
    }
  }

  /// The age on a day with its unit, for a sentence: `8 months`, `10 years`, `about 10 years`.
  package func ageInFull(on day: CivilDate) -> String {
    let words = ageWords(on: day)
    guard words.last?.isNumber == true else { return words }
    return age(on: day) <= 1 ? worded("\(words) year") : worded("\(words) years")
  }

  /// Whole months from a day to a later one.
  private static func months(
    from born: (year: Int, month: Int, day: Int), to day: (year: Int, month: Int, day: Int)
  ) -> Int {
    // Wrapping operators: a year from a file may be any integer.
    let months = (day.year &- born.year) &* 12 &+ day.month &- born.month
    return max(0, day.day < born.day ? months &- 1 : months)
  }

  private static func weeks(_ number: Int) -> String {
    worded(.counted(number, one: "1 week", other: "\(number) weeks"))
  }

  private static func months(_ number: Int) -> String {
    worded(.counted(number, one: "1 month", other: "\(number) months"))
  }
}
