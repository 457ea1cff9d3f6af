import PatchworkCore
import PatchworkMatching
import Testing

private let today = CivilDate(year: 2026, month: 11, day: 23).unsafelyUnwrapped
private func parse(_ text: String) -> TypedQuery { QueryParser.parse(text, today: today) }
private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  CivilDate(year: year, month: month, day: day).unsafelyUnwrapped
}

/// What people type beside a name.
@Suite(.timeLimit(.minutes(1))) struct TypedAroundNamesTests {
  @Test(arguments: [
    "Fri 4th of June 1999", "friday, 4 june 1999", "the 4th of June, 1999", "4 / 6 / 1999",
    "4 . 6 . 1999", "4.6.99.", "1999-06-04T23:59:59+01:00", "1999-06-04 00:00:00", "4, 6, 1999",
    "1999 june 4", "born on the 4th June 1999", "４/６/１９９９", "٤/٦/١٩٩٩", "4 june, 99",
  ])
  func aDayInWordsOrAsAStampIsRead(text: String) {
    let query = parse("owen tudor " + text)
    guard case .day(day(1999, 6, 4), _)? = query.birth else {
      Issue.record("no day in \(text): \(query)")
      return
    }
    #expect(query.names.map(\.typed) == ["owen", "tudor"])
    #expect(query.warnings.isEmpty)
  }

  @Test func aWeekdayThatDoesNotFitIsAskedAboutAndTheDayStays() {
    let query = parse("owen tudor Mon 4 June 1999")
    #expect(query.birth == .day(day(1999, 6, 4), otherCentury: false))
    #expect(query.warnings == ["4 Jun 1999 is a Friday, not a Monday. Is the day right?"])
    #expect(parse("Sun Wu").names.map(\.typed) == ["Sun", "Wu"])
  }

  @Test(
    arguments: [
      ("5 months", day(2026, 5, 24)...day(2026, 6, 23)),
      ("5/12", day(2026, 5, 24)...day(2026, 6, 23)),
      ("5mo", day(2026, 5, 24)...day(2026, 6, 23)),
      ("aged 5 mths", day(2026, 5, 24)...day(2026, 6, 23)),
      ("five months old", day(2026, 5, 24)...day(2026, 6, 23)),
      ("5-month-old", day(2026, 5, 24)...day(2026, 6, 23)),
      ("2 wks", day(2026, 11, 3)...day(2026, 11, 9)), ("2/52", day(2026, 11, 3)...day(2026, 11, 9)),
      ("age two weeks", day(2026, 11, 3)...day(2026, 11, 9)),
      ("10 days", day(2026, 11, 13)...day(2026, 11, 13)),
      ("10d", day(2026, 11, 13)...day(2026, 11, 13)),
      ("newborn", day(2026, 10, 26)...today), ("0", day(2025, 11, 24)...today),
      ("3½", day(2023, 2, 23)...day(2023, 8, 23)), ("3.5 yrs", day(2023, 2, 23)...day(2023, 8, 23)),
      ("3 1/2", day(2023, 2, 23)...day(2023, 8, 23)),
      ("three and a half", day(2023, 2, 23)...day(2023, 8, 23)),
    ] as [(String, ClosedRange<CivilDate>)])
  func theAgeOfASmallChildIsRead(text: String, days: ClosedRange<CivilDate>) {
    let query = parse("gwen tudor " + text)
    guard case .between(let read, _)? = query.birth else {
      Issue.record("no age in \(text): \(query)")
      return
    }
    #expect(read == days)
    #expect(query.names.map(\.typed) == ["gwen", "tudor"])
  }

  @Test(arguments: [
    ("31", 1995), ("aged 31", 1995), ("thirty one", 1995), ("31 y/o", 1995), ("31-year-old", 1995),
    ("aged about 31", 1995), ("110", 1916), ("in her late 70s", 1951),
  ])
  func anAgeInYearsIsReadAndSoIsANumberBesideAName(text: String, year: Int) {
    let query = parse("gwen tudor " + text)
    #expect(query.birth == .about(year: year))
    #expect(query.names.map(\.typed) == ["gwen", "tudor"])
  }

  @Test(arguments: ["140", "14 999", "07700 900412"])
  func otherNumbersBesideANameAreNoAge(text: String) {
    #expect(parse("gwen tudor " + text).birth == nil)
  }

  @Test func aHouseNumberIsNoAgeAndItsStreetIsNoName() {
    let query = parse("gwen tudor 14 castle hill")
    #expect(query.birth == nil)
    #expect(query.names.map(\.typed) == ["gwen", "tudor"])
    #expect(query.addressTyped == ["14 castle hill"])
  }

  @Test(
    arguments: [
      ("tudor castle hill", ["tudor"], "castle hill"),
      ("castle hill tudor", ["tudor"], "castle hill"),
      ("gwen tudor weir ln", ["gwen", "tudor"], "weir lane"), ("castle hill", [], "castle hill"),
      ("14 castle hill", [], "14 castle hill"),
      ("tudor old castle hill", ["tudor"], "old castle hill"),
    ] as [(String, [String], String)])
  func wordsThatEndLikeAStreetMayBeOne(text: String, names: [String], street: String) {
    let words = street.split(separator: " ").map { Array($0.utf8) }
    #expect(
      parse(text).streetReadings.contains { reading in
        reading.names.map(\.typed) == names
          && StreetName(reading.address) == StreetName(words) && reading.birth == nil
      })
  }

  @Test func aStreetIsReadOutOfANameAloneWhereItsWordsAreThere() {
    #expect(parse("gwen tudor").streetReadings.isEmpty)
    #expect(parse("hill").streetReadings.isEmpty)
    let street = StreetName([Array("mill".utf8), Array("ln".utf8)])
    #expect(street.isIn("Flat 3, 14 Mill Lane, Stowminster"))
    #expect(!street.isIn("14 Lane Mill"))
    #expect(!street.isIn("14 Millbank Lane"))
  }

  @Test(arguments: ["ST16 6 months", "ST16 6m", "ST16 6/12", "ST16, aged 6 months"])
  func aDistrictAndAnAgeAreNoPostcode(text: String) {
    let query = parse(text)
    #expect(query.district == "ST16")
    guard case .between? = query.birth else {
      Issue.record("no age in \(text): \(query)")
      return
    }
  }

  @Test(arguments: ["ST16 2", "ST16 2L", "ST16 6d"])
  func whatMayBecomeAPostcodeIsNoNameMeanwhile(text: String) {
    #expect(parse("tudor " + text).names.map(\.typed) == ["tudor"])
  }

  @Test(arguments: [
    "Mrs gwen tudor", "gwen tudor senior", "late gwen tudor", "gwen tudor OBE", "mum of gwen tudor",
    "gwen tudor, deceased", "Dr. gwen tudor Jr.",
  ])
  func aWordBesideTheNameIsLeftAsideFirstOrSecond(text: String) {
    #expect(parse(text).arrangements().contains { $0.names.map(\.typed) == ["gwen", "tudor"] })
  }

  @Test func suchAWordAloneIsTheName() {
    #expect(parse("senior").arrangements().map { $0.names.map(\.typed) } == [["senior"]])
    #expect(parse("baby young").names.allSatisfy { !$0.isAside })
  }

  @Test(arguments: ["Berg, Anna van der", "berg anna van der"])
  func particlesAtTheEndBelongToTheFamilyName(text: String) throws {
    let way = try #require(
      parse(text).arrangements().first { $0.isFamilyFirst && $0.names.count == 2 })
    #expect(way.names[0].whole == Array("vanderberg".utf8))
  }

  @Test(
    arguments: [
      ("999.012.3456", 9_990_123_456), ("999-012-3456", 9_990_123_456),
      ("９９９ ０１２ ３４５６", 9_990_123_456),
      ("chi 0101010000", 101_010_000), ("0101010028", 101_010_028), ("101010028", 101_010_028),
    ] as [(String, Int64)])
  func numbersAreReadHoweverTheyAreGrouped(text: String, number: Int64) {
    #expect(parse(text).nhsNumber == number)
  }

  @Test(arguments: [
    ("01632 960001 x12", "0163296000112"), ("01632.960.001", "01632960001"),
    ("(01632) 960001 ext. 12", "0163296000112"), ("+353 1 496 0123", "35314960123"),
    ("00353 1 496 0123", "35314960123"), ("101", "101"), ("tel 116 123", "116123"),
    ("7700900412", "07700900412"),
  ])
  func everyTelephoneNumberThatCanBeKeptCanBeTyped(text: String, digits: String) {
    #expect(parse(text).phone == Array(digits.utf8))
  }

  @Test(arguments: ["ST16.2LH", "st16-2lh", "ＳＴ１６ ２ＬＨ", "ST16 2LH."])
  func postcodesAreReadWithMarksAndAtFullWidth(text: String) {
    #expect(parse("tudor " + text).postcode == Postcode("ST16 2LH"))
  }

  @Test(arguments: ["2222222222", "9999999999"])
  func tenTimesOneDigitIsNoNumber(text: String) {
    #expect(parse(text).nhsNumber == nil)
    #expect(parse(text).warnings.contains { $0.contains("all its digits are the same") })
    #expect(NHSNumber(text) == nil)
  }

  @Test(arguments: [("مُحَمَّد", "محمد"), ("محـــمد", "محمد"), ("أحمد", "احمد"), ("فاطمة", "فاطمه")])
  func arabicIsReadWithoutVowelSignsAndTatweel(text: String, plain: String) {
    #expect(Folding.fold(text) == Folding.fold(plain))
  }

  @Test(arguments: ["ca 19 9 2015", "circa 19/9/2015", "about 19 September 2015", "approx 19.9.15"])
  func whatPeopleAreNotSureOfMayBeAWholeDay(text: String) {
    let query = QueryParser.parse("tynfael \(text)", today: today)
    guard case .day(let day, _)? = query.birth else {
      Issue.record("\(text): \(String(describing: query.birth))")
      return
    }
    #expect(day.parts == (2015, 9, 19))
    #expect(query.warnings.isEmpty)
  }
}
