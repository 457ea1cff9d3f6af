import Foundation
import PatchworkCore
import RandomInput
import Testing

@Suite(.timeLimit(.minutes(1))) struct TimeTests {
  @Test func everyDayOfFourCenturiesIsReadBackAsWritten() throws {
    var day = try #require(CivilDate(year: 1800, month: 1, day: 1))
    var weekday = day.weekday
    var wrong: [CivilDate] = []
    for _ in 0..<146_097 {
      let (year, month, dayOfMonth) = day.parts
      if CivilDate(year: year, month: month, day: dayOfMonth) != day { wrong.append(day) }
      day = day.adding(days: 1)
      weekday = Weekday.allCases[weekday.rawValue % 7]
      if day.weekday != weekday { wrong.append(day) }
    }
    #expect(wrong == [])
    #expect(day.description == "2200-01-01")
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "",
    "0000-01-01",
    "2026-04-01 ", "２０２６-04-01",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func theFirstOfMarch2000WasAWednesday() {
    #expect(CivilDate("2000-03-01")?.weekday == .wednesday)
  }

  /// The rule must agree with the time-zone database for every hour in which it might not.
  @Test func theClockAgreesWithTheTimeZoneDatabase() throws {
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    var random = SeededRandom()
    let moments =
      (0..<3_000).map { _ in Int64.random(in: 852_076_800...4_102_444_800, using: &random) }
      + [1_774_746_000, 1_774_745_999, 1_792_890_000, 1_792_889_999]
    for seconds in moments {
      let date = Date(timeIntervalSince1970: TimeInterval(seconds))
      // Beyond 2037 old zone files say nothing; the rule goes on.
      if seconds > 2_145_916_800 { continue }
      let shifted = seconds + Int64(zone.secondsFromGMT(for: date))
      let moment = UnitedKingdomTime.moment(seconds)
      #expect(Int64(moment.date.dayNumber) == shifted / 86_400)
      #expect(Int64(moment.time.minutes) == shifted % 86_400 / 60)
    }
  }

  @Test func momentsFarAwayDoNotTrap() {
    for seconds in [Int64.min, Int64.max, -1, 0] {
      _ = UnitedKingdomTime.moment(seconds)
    }
  }

  @Test(arguments: [
    ("Mon-Fri 09:00-17:00", "Mon-Fri 09:00-17:00"), ("mon,wed 09:00-13:00", "Mon,Wed 09:00-13:00"),
    ("Fri-Mon 20:00-08:00; Tue 00:00-24:00", "Mon,Fri-Sun 20:00-08:00; Tue 00:00-24:00"),
    ("", ""),
  ])
  func hoursAreReadAndWritten(typed: String, written: String) {
    #expect(WorkingPattern(typed)?.description == written)
    #expect(WorkingPattern(written) == WorkingPattern(typed))
  }

  @Test(arguments: [
    "Mon", "09:00-17:00", "Mon 9-5", "Mon-Tue-Wed 09:00-17:00", "Mon 25:00-26:00", "; x",
  ])
  func hoursThatCannotBeReadAreRefused(text: String) {
    #expect(WorkingPattern(text) == nil)
  }
}
