extension ContactPoint {
  /// A number or address that nobody has confirmed for so many days may have gone stale.
  package static let staleAfter = 180

  /// Whether nobody has confirmed it for half a year, or ever.
  package func isStale(on day: CivilDate) -> Bool {
    lastConfirmed.map { day.days(since: $0) >= Self.staleAfter } ?? true
  }

  /// How fresh it is, seen from a day: `confirmed today`, `confirmed 3 weeks ago`,
  /// `not confirmed for 9 months`, `never confirmed`.
  ///
  /// One that reaches nobody says so instead: `reported dead today`, `reported dead 3 weeks ago`.
  package func confirmedWords(on day: CivilDate) -> String {
    if let deadSince { return "reported dead \(Self.ago(day.days(since: deadSince)))" }
    guard let lastConfirmed else { return "never confirmed" }
    let days = day.days(since: lastConfirmed)
    return isStale(on: day)
      ? "not confirmed for \(Self.span(days))" : "confirmed \(Self.ago(days))"
  }

  /// Whether its owner should say whether it is still right: it was reported dead, or nobody has
  /// confirmed it for long.
  package func asksItsOwner(on day: CivilDate) -> Bool {
    isInUse(on: day) && (deadSince != nil || isStale(on: day))
  }

  /// Its place among a practitioner's others on a day, those to be tried first first: in use, not
  /// dead, and as they prefer.
  package func precedence(on day: CivilDate) -> (Int, Int, ContactPointID) {
    (isInUse(on: day) ? (deadSince == nil ? 0 : 1) : 2, rank, id)
  }

  private static func ago(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    default: "\(span(days)) ago"
    }
  }

  /// A span of days in its largest whole unit: `5 days`, `3 weeks`, `9 months`, `2 years`.
  private static func span(_ days: Int) -> String {
    let (number, unit): (Int, String) =
      switch days {
      case ..<14: (days, "day")
      case ..<61: (days / 7, "week")
      // A month is counted as the mean of the Gregorian calendar's, 30.44 days.
      case ..<731: (days * 100 / 3_044, "month")
      default: (days * 100 / 36_525, "year")
      }
    return number == 1 ? "1 \(unit)" : "\(number) \(unit)s"
  }
}
