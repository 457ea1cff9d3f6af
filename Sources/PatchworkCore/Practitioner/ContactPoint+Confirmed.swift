extension ContactPoint {
  /// A number or address that nobody has confirmed for so many days may have gone stale.
  public static let staleAfter = 183

  /// Whether nobody has confirmed it for half a year, or ever.
  public func isStale(on day: CivilDate) -> Bool {
    lastConfirmed.map { day.days(since: $0) >= Self.staleAfter } ?? true
  }

  /// How fresh it is, seen from a day: `confirmed today`, `confirmed 3 weeks ago`,
  /// `not confirmed for 9 months`, `never confirmed`.
  public func confirmedWords(on day: CivilDate) -> String {
    guard let lastConfirmed else { return "never confirmed" }
    let days = day.days(since: lastConfirmed)
    switch days {
    case ...0: return "confirmed today"
    case 1: return "confirmed yesterday"
    default:
      let span = Self.span(days)
      return isStale(on: day) ? "not confirmed for \(span)" : "confirmed \(span) ago"
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
