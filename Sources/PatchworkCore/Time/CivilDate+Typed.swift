extension CivilDate {
  /// Reads a day as typed in Britain: `3 Mar 2026`, `3rd March`, `03.03.26`, `3/3`, `2026-03-03`,
  /// `today`, `yesterday`, `tomorrow`; nil for other texts, for days that do not exist and for a
  /// wrong weekday.
  ///
  /// Two-digit years mean the latest such year at most twenty years ahead. Without a year, the day
  /// nearest to today is meant.
  package init?(typed text: String, today: CivilDate) {
    guard let typed = Self.read(text, today: today),
      typed.weekday == nil || typed.weekday == typed.day.weekday
    else { return nil }
    self = typed.day
  }

  /// What is wrong with a typed day whose weekday does not fit, for the user; nil for other texts.
  package static func wrongWeekday(typed text: String, today: CivilDate) -> String? {
    guard let typed = read(text, today: today), let weekday = typed.weekday,
      weekday != typed.day.weekday
    else { return nil }
    let day = typed.day
    return worded("\(day.words) is a \(day.weekday.words), not a \(weekday.words)")
  }

  private static func read(_ text: String, today: CivilDate) -> (day: CivilDate, weekday: Weekday?)?
  {
    guard let typed = TypedDate(text) else { return nil }
    let day: CivilDate?
    switch typed.reading {
    case .word("today"): day = today
    case .word("yesterday"): day = today.adding(days: -1)
    case .word("tomorrow"): day = today.adding(days: 1)
    case .day(let year, let month, let dayOfMonth):
      day = CivilDate(
        year: year.completed(notAfter: today.year + 20), month: month, day: dayOfMonth)
    case .dayAndMonth(let month, let dayOfMonth):
      let near = (today.year - 1...today.year + 1).compactMap {
        CivilDate(year: $0, month: month, day: dayOfMonth)
      }
      // A weekday that does not fit is refused below: with it, a slip would mean a day of another year.
      day = near.min { abs($0.days(since: today)) < abs($1.days(since: today)) }
    case .month, .year, .word: day = nil
    }
    return day.map { ($0, typed.weekday) }
  }
}

extension TypedDate.TypedYear {
  /// The full year: of two digits, the latest such year not after `limit`.
  func completed(notAfter limit: Int) -> Int {
    switch self {
    case .whole(let year): return year
    case .short(let digits):
      let year = limit - limit % 100 + digits
      return year <= limit ? year : year - 100
    }
  }
}
