import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct UpcomingDayTests {
  // A Tuesday.
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  @Test func aWeekdayAloneIsTheNextSuchDayAfterToday() {
    for (typed, ahead) in [("fri", 3), ("Friday", 3), (" mon ", 6), ("wed", 1), ("tue", 7)] {
      #expect(CivilDate(upcoming: typed, today: today) == today.adding(days: ahead), "\(typed)")
    }
  }

  @Test func everythingElseIsReadAsAnyDayIs() {
    for typed in ["tomorrow", "3 Dec", "2026-12-03", "Fri 27 Nov", "Fri 28 Nov", "fr", ""] {
      #expect(
        CivilDate(upcoming: typed, today: today) == CivilDate(typed: typed, today: today),
        "\(typed)")
    }
  }
}
