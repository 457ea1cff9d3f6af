import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConfirmedTests {
  private func point(_ confirmed: String?) -> ContactPoint {
    ContactPoint(
      system: .phone, value: "07700 900412", lastConfirmed: confirmed.flatMap { CivilDate($0) })
  }

  @Test(arguments: [
    ("2026-11-24", "confirmed today"), ("2026-11-30", "confirmed today"),
    ("2026-11-23", "confirmed yesterday"), ("2026-11-19", "confirmed 5 days ago"),
    ("2026-11-03", "confirmed 3 weeks ago"), ("2026-09-25", "confirmed 8 weeks ago"),
    ("2026-08-20", "confirmed 3 months ago"), ("2026-05-29", "confirmed 5 months ago"),
    ("2026-05-28", "not confirmed for 5 months"), ("2026-02-20", "not confirmed for 9 months"),
    ("2024-11-20", "not confirmed for 2 years"), ("1999-11-20", "not confirmed for 27 years"),
  ])
  func theLastConfirmationIsToldByItsAge(confirmed: String, words: String) throws {
    let today = try #require(CivilDate("2026-11-24"))
    #expect(point(confirmed).confirmedWords(on: today) == words)
    #expect(point(confirmed).isStale(on: today) == words.hasPrefix("not"))
  }

  @Test func whatNobodyConfirmedIsStale() throws {
    let today = try #require(CivilDate("2026-11-24"))
    #expect(point(nil).confirmedWords(on: today) == "never confirmed")
    #expect(point(nil).isStale(on: today))
  }
}
