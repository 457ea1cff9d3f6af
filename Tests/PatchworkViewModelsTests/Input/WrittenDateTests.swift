import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Dates as people write them in forms.
struct WrittenDateTests {
  private static let today = Town.day("2026-11-24")

  private func day(_ text: String) -> String? {
    WrittenDate.day(text, today: Self.today)?.description
  }

  private func birth(_ text: String) -> String? {
    WrittenDate.birth(text, today: Self.today)?.description
  }

  @Test(arguments: [
    ("2026-03-03", "2026-03-03"), ("3 Mar 2026", "2026-03-03"), ("3 march 2026", "2026-03-03"),
    ("3/3/2026", "2026-03-03"), ("03.03.26", "2026-03-03"), ("3rd Mar 2026", "2026-03-03"),
    ("today", "2026-11-24"), ("Yesterday", "2026-11-23"), ("tomorrow", "2026-11-25"),
    ("1 Dec", "2026-12-01"), ("12 Sep", "2026-09-12"), ("10 Jan", "2027-01-10"),
    ("10/1", "2027-01-10"), ("29 Feb 2024", "2024-02-29"), ("24 sept 2026", "2026-09-24"),
  ])
  func aDayIsRead(_ text: String, _ expected: String) { #expect(day(text) == expected) }

  @Test(arguments: [
    "", "31 Feb 2026", "3", "Mar 2026", "13/13/2026", "3 Foo 2026", "-1/2/2026", "99999999999",
    "3 3 3 3", "0/1/2026", "٣/٣/٢٠٢٦",
  ])
  func whatIsNoDayIsRefused(_ text: String) { #expect(day(text) == nil) }

  @Test(arguments: [
    ("3 Mar 2016", "2016-03-03"), ("3/3/16", "2016-03-03"), ("3/3/60", "1960-03-03"),
    ("Mar 2016", "2016-03"), ("3/2016", "2016-03"), ("2016", "2016"), ("about 2016", "~2016"),
    ("about 7", "~2019"), ("~2016", "~2016"), ("2016-03", "2016-03"),
  ])
  func aDateOfBirthIsRead(_ text: String, _ expected: String) { #expect(birth(text) == expected) }

  @Test(arguments: ["", "about", "about 700", "16", "seven", "13/2016", "30/2/2016", "about -7"])
  func whatIsNoDateOfBirthIsRefused(_ text: String) { #expect(birth(text) == nil) }

  @Test func whatTheFormShowsIsReadBack() {
    for offset in stride(from: 0, to: 40_000, by: 37) {
      let date = Self.today.adding(days: -offset)
      #expect(WrittenDate.day(date.words, today: Self.today) == date)
      #expect(WrittenDate.birth(date.words, today: Self.today) == .exact(date))
    }
  }
}
