import PatchworkCore
import Testing

/// Ages on 24 November 2026.
@Suite(.timeLimit(.minutes(1))) struct AgeTests {
  @Test(arguments: [
    ("2026-11-24", "newborn"), ("2026-11-23", "1 day"), ("2026-11-11", "13 days"),
    ("2026-11-10", "2 weeks"), ("2026-11-03", "3 weeks"), ("2026-08-25", "13 weeks"),
    ("2026-08-24", "3 months"), ("2026-03-24", "8 months"), ("2026-03-25", "7 months"),
    ("2024-11-25", "23 months"), ("2024-11-24", "2"), ("2016-03-03", "10"),
    ("2026-12-25", "newborn"),
    ("2026-11", "under 1 month"), ("2026-10", "1 month"), ("2024-12", "23 months"),
    ("2024-11", "2"), ("2026", "under 1"), ("2025", "1"), ("2016", "10"), ("~2016", "about 10"),
    ("~2026", "under 1"), ("2027", "under 1"), ("0001-01-01", "2025"),
  ])
  func areToldAsAWorkerSaysThem(born: String, words: String) throws {
    let today = try #require(CivilDate("2026-11-24"))
    #expect(try #require(BirthDate(born)).ageWords(on: today) == words)
  }

  @Test(arguments: [
    ("2026-03-24", "8 months"), ("2016-03-03", "10 years"), ("~2016", "about 10 years"),
    ("2025", "1 year"), ("2026", "under 1 year"), ("~2025", "about 1 year"),
  ])
  func areToldInFullInASentence(born: String, words: String) throws {
    let today = try #require(CivilDate("2026-11-24"))
    #expect(try #require(BirthDate(born)).ageInFull(on: today) == words)
  }

  @Test func valuesThatNoTextHasDoNotTrap() throws {
    let today = try #require(CivilDate("2026-11-24"))
    for birth in [
      BirthDate.year(.min), .year(.max), .estimated(year: .min), .month(year: .min, month: .min),
      .month(year: .max, month: .max), .month(year: 2016, month: 13), .month(year: 2016, month: 0),
      .exact(CivilDate(dayNumber: .min)), .exact(CivilDate(dayNumber: .max)),
    ] {
      #expect(birth.age(on: today) >= 0)
      #expect(!birth.words.isEmpty && !birth.ageWords(on: today).isEmpty)
      #expect(!birth.description.isEmpty)
    }
  }
}
