import PatchworkCore
import RandomInput
import Testing

/// Dates as people type them, on Tuesday 24 November 2026.
@Suite(.timeLimit(.minutes(1))) struct TypedDateTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func day(_ text: String) -> String? {
    CivilDate(typed: text, today: today)?.description
  }

  private func birth(_ text: String) -> String? {
    BirthDate(typed: text, today: today)?.description
  }

  @Test(arguments: [
    ("2026-03-03", "2026-03-03"), ("2026/3/3", "2026-03-03"), ("3/3/2026", "2026-03-03"),
    ("03.03.26", "2026-03-03"), ("3 3 26", "2026-03-03"), ("03032026", "2026-03-03"),
    ("030326", "2026-03-03"), ("050326", "2026-03-05"), ("20260303", "2026-03-03"),
    ("3 Mar 2026", "2026-03-03"),
    ("3 MARCH 26", "2026-03-03"), ("3rd of March '26", "2026-03-03"),
    ("the 22nd Sept, 2026", "2026-09-22"), ("March 3rd, 2026", "2026-03-03"),
    ("3mar26", "2026-03-03"), ("3-Mar-2026", "2026-03-03"), ("Tue 3 Mar 2026", "2026-03-03"),
    ("tuesday, 3 march 2026", "2026-03-03"), ("today", "2026-11-24"), ("Tomorrow", "2026-11-25"),
    (" yesterday ", "2026-11-23"), ("1 Dec", "2026-12-01"), ("10/1", "2027-01-10"),
    ("Mon 30 Nov", "2026-11-30"), ("29 Feb 24", "2024-02-29"), ("1/1/46", "2046-01-01"),
    ("1/1/47", "1947-01-01"),
  ])
  func aDayIsRead(_ text: String, _ expected: String) { #expect(day(text) == expected) }

  @Test(arguments: [
    "", " ", "-", "31 Feb 2026", "29 Feb 2026", "3", "Mar 2026", "2026", "13/13/2026", "3 Foo 2026",
    "3 Ma 2026", "-1/2/2026", "1--2-2026", "1/2/2026-", "99999999999", "3 3 3 3", "0/1/2026",
    "32/1/2026", "٣/٣/٢٠٢٦", "3/3/026", "Mon 3 Mar 2026", "Thu today", "3 Mar 2026 10:00",
    "about 3 Mar 2026", "Wed 1 Dec", "Sat 30 Nov", "3 Mar\n2026", "1e3", "0x10", "+3/3/2026",
  ])
  func whatIsNoDayIsRefused(_ text: String) { #expect(day(text) == nil) }

  @Test(arguments: [
    ("3/3/16", "2016-03-03"), ("03.03.2016", "2016-03-03"), ("3 Mar 2016", "2016-03-03"),
    ("3rd March 2016", "2016-03-03"), ("2016-03-03", "2016-03-03"), ("03032016", "2016-03-03"),
    ("Thursday 3 March 2016", "2016-03-03"), ("24/11/26", "2026-11-24"),
    ("25/11/26", "1926-11-25"), ("3/3/60", "1960-03-03"), ("Mar 2016", "2016-03"),
    ("March, 2016", "2016-03"), ("3/2016", "2016-03"), ("2016-03", "2016-03"), ("2016", "2016"),
    ("about 2016", "~2016"), ("About 7", "~2019"), ("~2016", "~2016"), ("~ 7", "~2019"),
    ("c. 2016", "~2016"), ("circa 1950", "~1950"), ("approx 2016", "~2016"), ("2016?", "~2016"),
    ("about 0", "~2026"),
  ])
  func aDateOfBirthIsRead(_ text: String, _ expected: String) { #expect(birth(text) == expected) }

  @Test(arguments: [
    "", "about", "about 700", "about 121", "16", "seven", "13/2016", "30/2/2016", "about -7", "~",
    "?", "3 Mar", "today", "March", "Wed 3 Mar 2016", "Mon Mar 2016", "cat 7", "about 2016 or so",
    "0999", "19000",
  ])
  func whatIsNoDateOfBirthIsRefused(_ text: String) { #expect(birth(text) == nil) }

  /// Every day of a century, in every form, is the same day.
  @Test func everyFormOfADayIsReadAlike() throws {
    for offset in stride(from: 0, to: 36_000, by: 17) {
      let date = today.adding(days: -offset)
      let (year, month, day) = date.parts
      let name = CivilDate.monthName(month)
      let forms = [
        date.description, date.words, "\(date.weekday.name) \(date.words)",
        "\(day)/\(month)/\(year)", "\(day).\(month).\(year)", "\(day)-\(month)-\(year)",
        "\(day)th \(name.uppercased()) \(year)", "\(name) \(day), \(year)",
        twoDigits(day) + twoDigits(month) + "\(year)",
        "\(year)" + twoDigits(month) + twoDigits(day),
      ]
      for form in forms {
        #expect(CivilDate(typed: form, today: today) == date, "\(form)")
        #expect(BirthDate(typed: form, today: today) == .exact(date), "\(form)")
      }
    }
  }

  /// Nothing that can be typed traps, and whatever is read is a day of the calendar.
  @Test func anyTextIsReadOrRefused() {
    var random = SeededRandom()
    let pieces = [
      "3", "03", "2016", "16", "31", "0", "99999999", "mar", "Thu", "th", "about", "~", "?", "c",
      "/", "-", ".", " ", "'", "é", "٣", "\u{0}", "of", "the", "today", "sept", "feb", "29",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...7, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      if let day = CivilDate(typed: text, today: today) {
        #expect(CivilDate(day.description) == day, "\(text)")
      }
      if let birth = BirthDate(typed: text, today: today) {
        #expect(BirthDate(birth.description) == birth, "\(text)")
      }
    }
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
