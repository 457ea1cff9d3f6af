/// The wall clock of the United Kingdom, by rule instead of by a time-zone database.
///
/// Source: the Summer Time Order 2002. Summer time, one hour ahead, runs from 01:00 UTC on the last
/// Sunday of March to 01:00 UTC on the last Sunday of October.
package enum UnitedKingdomTime {
  /// The seconds of the years 1 to 9999, the range of `CivilDate`.
  private static let calendar: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// The wall-clock time at a number of seconds after 1 January 1970 00:00 UTC, clamped to the
  /// calendar.
  package static func moment(_ seconds: Int64) -> LocalMoment {
    let seconds = min(max(seconds, calendar.lowerBound), calendar.upperBound)
    let shifted = seconds + (isSummer(seconds) ? 3_600 : 0)
    let day = floored(shifted, 86_400)
    return LocalMoment(
      CivilDate(dayNumber: Int32(clamping: day)),
      TimeOfDay(minutes: Int((shifted - day * 86_400) / 60)))
  }

  /// The seconds after 1 January 1970 00:00 UTC for a wall-clock time; the later ones when it
  /// occurs twice.
  package static func seconds(_ moment: LocalMoment) -> Int64 {
    let shown = Int64(moment.date.dayNumber) * 86_400 + Int64(moment.time.minutes) * 60
    return isSummer(shown - 3_600) && isSummer(shown) ? shown - 3_600 : shown
  }

  /// Whether summer time is in force.
  private static func isSummer(_ seconds: Int64) -> Bool {
    let year = CivilDate(dayNumber: Int32(clamping: floored(seconds, 86_400))).year
    guard let start = change(year: year, month: 3), let end = change(year: year, month: 10) else {
      return false
    }
    return start <= seconds && seconds < end
  }

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func change(year: Int, month: Int) -> Int64? {
    guard let last = CivilDate(year: year, month: month, day: 31) else { return nil }
    let sunday = last.adding(days: -(last.weekday.rawValue % 7))
    return Int64(sunday.dayNumber) * 86_400 + 3_600
  }

  private static func floored(_ value: Int64, _ unit: Int64) -> Int64 {
    value >= 0 ? value / unit : (value - unit + 1) / unit
  }
}
