import PatchworkCore
import Testing

/// Arithmetic with days and minutes, at the ends of what can be told too.
@Suite(.timeLimit(.minutes(1))) struct CalendarTests {
  @Test(arguments: [Int.min, Int(Int32.min) * 3, -1, 0, 1, Int(Int32.max) * 3, Int.max])
  func daysBeyondTheLastAreTheLast(days: Int) {
    for start in [Int32.min, -1, 0, Int32.max] {
      let day = CivilDate(dayNumber: start)
      let expected = Double(start) + Double(days)
      let moved = Double(day.adding(days: days).dayNumber)
      #expect(moved == min(max(expected, Double(Int32.min)), Double(Int32.max)))
    }
  }

  @Test func daysAtTheEndsHaveWords() {
    for number in [Int32.min, Int32.max, -719_529, 2_932_897] {
      let day = CivilDate(dayNumber: number)
      #expect(!day.words.isEmpty && !day.description.isEmpty && !day.wordsWithWeekday.isEmpty)
    }
  }

  @Test(arguments: [
    (60, "2026-11-24 15:05"), (-60, "2026-11-24 13:05"), (595, "2026-11-25 00:00"),
    (594, "2026-11-24 23:59"), (-845, "2026-11-24 00:00"), (-846, "2026-11-23 23:59"),
    (1440 * 7, "2026-12-01 14:05"), (-1440 * 400, "2025-10-20 14:05"), (0, "2026-11-24 14:05"),
  ])
  func minutesCarryOverMidnight(minutes: Int, expected: String) throws {
    let start = LocalMoment(try #require(CivilDate("2026-11-24")), TimeOfDay(14, 5))
    let moved = start.adding(minutes: minutes)
    #expect("\(moved.date) \(moved.time)" == expected)
    #expect(start.minutes(until: moved) == minutes)
    #expect(moved.adding(minutes: -minutes) == start)
  }

  @Test func minutesFarAwayDoNotTrap() throws {
    let start = LocalMoment(try #require(CivilDate("2026-11-24")), TimeOfDay(23, 59))
    #expect(start.adding(minutes: .max) > start)
    #expect(start.adding(minutes: .min) < start)
  }

  @Test(arguments: [(24, 0, 1440), (25, 0, 1440), (-1, 0, 0), (.max, .max, 1440), (.min, .min, 0)])
  func timesAreHeldWithinTheDay(hour: Int, minute: Int, minutes: Int) {
    #expect(TimeOfDay(hour, minute).minutes == minutes)
  }

  /// The days on which the clocks changed, as gov.uk/when-do-the-clocks-change lists them.
  @Test(arguments: [
    ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"),
  ])
  func theClocksChangeOnThePublishedDays(forward: String, back: String) throws {
    let spring = Int64(try #require(CivilDate(forward)).dayNumber) * 86_400
    let autumn = Int64(try #require(CivilDate(back)).dayNumber) * 86_400
    #expect(UnitedKingdomTime.moment(spring + 3_599).time == TimeOfDay(0, 59))
    #expect(UnitedKingdomTime.moment(spring + 3_600).time == TimeOfDay(2))
    #expect(UnitedKingdomTime.moment(autumn + 3_599).time == TimeOfDay(1, 59))
    #expect(UnitedKingdomTime.moment(autumn + 3_600).time == TimeOfDay(1))
  }

  @Test func momentsBeforeTheEraAreToldToo() throws {
    #expect(
      UnitedKingdomTime.moment(-1)
        == LocalMoment(try #require(CivilDate("1969-12-31")), TimeOfDay(23, 59)))
    for seconds in [Int64.min, .min + 1, .max, .max - 1] {
      #expect((0..<1440).contains(UnitedKingdomTime.moment(seconds).time.minutes))
    }
  }

  @Test func aCenturyIsALeapYearOnceInFour() {
    for (year, hasLeapDay) in [
      (1896, true), (1900, false), (1904, true), (2000, true), (2023, false), (2024, true),
      (2100, false), (2400, true),
    ] {
      #expect((CivilDate(year: year, month: 2, day: 29) != nil) == hasLeapDay, "\(year)")
      #expect(CivilDate.daysIn(month: 2, year: year) == (hasLeapDay ? 29 : 28))
    }
  }
}
