import PatchworkCore
import Testing

/// The days published on gov.uk/bank-holidays, year by year.
@Suite(.timeLimit(.minutes(1))) struct BankHolidayTests {
  private static let england: [Int: [String]] = [
    1995: ["01-02", "04-14", "04-17", "05-08", "05-29", "08-28", "12-25", "12-26"],
    1999: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28", "12-31"],
    2002: ["01-01", "03-29", "04-01", "05-06", "06-03", "06-04", "08-26", "12-25", "12-26"],
    2011: ["01-03", "04-22", "04-25", "04-29", "05-02", "05-30", "08-29", "12-26", "12-27"],
    2012: ["01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"],
    2019: ["01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"],
    2020: ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"],
    2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
    2022: [
      "01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27",
    ],
    2023: ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
    2024: ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"],
    2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
    2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
    2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
  ]
  private static let scotland: [Int: [String]] = [
    2011: [
      "01-03", "01-04", "04-22", "04-29", "05-02", "05-30", "08-01", "11-30", "12-26", "12-27",
    ],
    2012: [
      "01-02", "01-03", "04-06", "05-07", "06-04", "06-05", "08-06", "11-30", "12-25", "12-26",
    ],
    2022: [
      "01-03", "01-04", "04-15", "05-02", "06-02", "06-03", "08-01", "09-19", "11-30", "12-26",
      "12-27",
    ],
    2025: ["01-01", "01-02", "04-18", "05-05", "05-26", "08-04", "12-01", "12-25", "12-26"],
    2020: ["01-01", "01-02", "04-10", "05-08", "05-25", "08-03", "11-30", "12-25", "12-28"],
    2021: ["01-01", "01-04", "04-02", "05-03", "05-31", "08-02", "11-30", "12-27", "12-28"],
    2023: [
      "01-02", "01-03", "04-07", "05-01", "05-08", "05-29", "08-07", "11-30", "12-25", "12-26",
    ],
    2024: ["01-01", "01-02", "03-29", "05-06", "05-27", "08-05", "12-02", "12-25", "12-26"],
    2026: [
      "01-01", "01-02", "04-03", "05-04", "05-25", "06-15", "08-03", "11-30", "12-25", "12-28",
    ],
  ]
  private static let northernIreland: [Int: [String]] = [
    2012: [
      "01-02", "03-19", "04-06", "04-09", "05-07", "06-04", "06-05", "07-12", "08-27", "12-25",
      "12-26",
    ],
    2019: [
      "01-01", "03-18", "04-19", "04-22", "05-06", "05-27", "07-12", "08-26", "12-25", "12-26",
    ],
    2024: [
      "01-01", "03-18", "03-29", "04-01", "05-06", "05-27", "07-12", "08-26", "12-25", "12-26",
    ],
    2025: [
      "01-01", "03-17", "04-18", "04-21", "05-05", "05-26", "07-14", "08-25", "12-25", "12-26",
    ],
    2026: [
      "01-01", "03-17", "04-03", "04-06", "05-04", "05-25", "07-13", "08-31", "12-25", "12-28",
    ],
  ]

  @Test(arguments: [
    (BankHolidays.Division.englandAndWales, england), (.scotland, scotland),
    (.northernIreland, northernIreland),
  ])
  func areThePublishedDays(division: BankHolidays.Division, published: [Int: [String]]) throws {
    let holidays = BankHolidays(division: division)
    for (year, days) in published {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let computed = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
        .filter { holidays.name(on: $0) != nil }.map { String($0.description.dropFirst(5)) }
      #expect(computed == days, "\(division) \(year)")
    }
  }

  @Test func aDayInLieuIsCalledByWhatItReplaces() {
    let boxingDay = CivilDate("2026-12-28").flatMap { BankHolidays().name(on: $0) }
    #expect(boxingDay == "Boxing Day")
  }

  @Test func aDayProclaimedForScotlandIsKeptThereAlone() throws {
    let day = try #require(CivilDate("2026-06-15"))
    let keepers = BankHolidays.Division.allCases.filter {
      BankHolidays(division: $0).name(on: day) != nil
    }
    #expect(keepers == [.scotland])
  }

  /// Easter Sundays as the Book of Common Prayer's tables give them.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25",
    "2285-03-22",
  ])
  func easterMayBeEarlyOrLate(sunday: String) throws {
    let friday = try #require(CivilDate(sunday)).adding(days: -2)
    #expect(BankHolidays().name(on: friday) == "Good Friday")
  }

  /// In every year each part of the country has its number of days, none of them on a weekend.
  @Test func everyYearHasItsDays() throws {
    for year in 1990...2090 {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let days = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
      for (division, count) in [
        (BankHolidays.Division.englandAndWales, 8), (.scotland, 9), (.northernIreland, 10),
      ] where ![1999, 2002, 2011, 2012, 2022, 2023, 2026].contains(year) {
        let kept = days.filter { BankHolidays(division: division).name(on: $0) != nil }
        #expect(kept.count == count, "\(division) \(year)")
        #expect(kept.allSatisfy { $0.weekday < .saturday })
      }
    }
  }
}
