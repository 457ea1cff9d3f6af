extension ContactPoint {
  /// Days after which an unconfirmed contact point may be out of date.
  package static let staleAfter = 180

  /// Whether the last confirmation is half a year ago, or there was none.
  package func isStale(on day: CivilDate) -> Bool {
    lastConfirmed.map { day.days(since: $0) >= Self.staleAfter } ?? true
  }

  /// The age of the last confirmation: `confirmed today`, `confirmed 3 weeks ago`,
  /// `not confirmed for 9 months`, `never confirmed`. For a dead contact point:
  /// `reported dead today`, `reported dead 3 weeks ago`.
  package func confirmedWords(on day: CivilDate) -> String {
    if let deadSince {
      return worded("marked as not working \(Self.ago(day.days(since: deadSince)))")
    }
    guard let lastConfirmed else { return worded("never confirmed") }
    let days = day.days(since: lastConfirmed)
    return isStale(on: day)
      ? worded("not confirmed for \(Self.span(days))") : worded("confirmed \(Self.ago(days))")
  }

  /// Whether the practitioner should be asked to confirm or correct the contact point: it was
  /// reported dead, or has not been confirmed for long.
  package func asksItsOwner(on day: CivilDate) -> Bool {
    isInUse(on: day) && (deadSince != nil || isStale(on: day))
  }

  /// The sort key among a practitioner's contact points on a day: in use and working first, then by
  /// rank.
  package func precedence(on day: CivilDate) -> (Int, Int, ContactPointID) {
    (isInUse(on: day) ? (deadSince == nil ? 0 : 1) : 2, rank, id)
  }

  private static func ago(_ days: Int) -> String {
    switch days {
    case ...0: worded("today")
    case 1: worded("yesterday")
    default: worded("\(span(days)) ago")
    }
  }

  /// A number of days in its largest whole unit: `5 days`, `3 weeks`, `9 months`, `2 years`.
  private static func span(_ days: Int) -> String {
    switch days {
    case ..<14:
      return worded(.counted(days, one: "1 day", other: "\(days) days"))
    case ..<61:
      let weeks = days / 7
      return worded(.counted(weeks, one: "1 week", other: "\(weeks) weeks"))
    // A month is the mean Gregorian one, 30.44 days.
    case ..<731:
      let months = days * 100 / 3_044
      return worded(.counted(months, one: "1 month", other: "\(months) months"))
    default:
      let years = days * 100 / 36_525
      return worded(.counted(years, one: "1 year", other: "\(years) years"))
    }
  }
}
