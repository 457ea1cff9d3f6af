import PatchworkCore
import PatchworkMatching
import RandomInput
import Testing

private let today = CivilDate(year: 2026, month: 11, day: 23).unsafelyUnwrapped
private func parse(_ text: String) -> TypedQuery { QueryParser.parse(text, today: today) }
private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
  CivilDate(year: year, month: month, day: day)
}

@Suite(.timeLimit(.minutes(1))) struct QueryParserTests {
  @Test(arguments: [
    "3/3/16", "03/03/2016", "03.03.2016", "3-3-2016", "2016-03-03", "2016/03/03", "03032016",
    "20160303", "030316", "3 Mar 2016", "3rd March 2016", "3 mar 16", "March 3 2016",
    "March 3rd, 2016", "3mar2016", "3/Mar/2016", "dob 3/3/2016", "born 3 March 2016",
    "3 3 2016", "03 03 16", "2016 3 3", "2016 03 03", "DOB:03/03/2016", "d.o.b. 3.3.16",
    "DOB: 3-Mar-2016", "date of birth 3 3 2016",
  ])
  func everyBritishFormOfADayIsRead(text: String) throws {
    let query = parse("sian watson " + text)
    guard case .day(let date, _)? = query.birth else {
      Issue.record("no day in \(text): \(query)")
      return
    }
    #expect(date == day(2016, 3, 3))
    #expect(query.names.map(\.typed) == ["sian", "watson"])
    #expect(query.warnings.isEmpty)
  }

  @Test func twoDigitYearsBelongToTheLatestCenturyThatHasPassed() {
    #expect(
      parse("1/2/27").birth
        == .day(CivilDate(year: 1927, month: 2, day: 1).unsafelyUnwrapped, otherCentury: true))
    #expect(
      parse("1/2/26").birth
        == .day(CivilDate(year: 2026, month: 2, day: 1).unsafelyUnwrapped, otherCentury: true))
  }

  @Test func theAmericanOrderIsUnderstoodWhereOnlyItGivesADay() {
    #expect(
      parse("03/25/2016").birth
        == .day(CivilDate(year: 2016, month: 3, day: 25).unsafelyUnwrapped, otherCentury: false))
  }

  @Test(arguments: [
    ("2016", TypedQuery.Birth.year(2016)), ("Mar 2016", .month(year: 2016, month: 3)),
    ("03/2016", .month(year: 2016, month: 3)), ("about 7", .about(year: 2019)),
    ("aged 7", .about(year: 2019)), ("7 yrs", .about(year: 2019)), ("7yo", .about(year: 2019)),
    ("7 years old", .about(year: 2019)), ("~7", .about(year: 2019)),
    ("about 2016", .about(year: 2016)), ("circa 1950", .about(year: 1950)),
  ])
  func yearsMonthsAndAgesAreRead(text: String, birth: TypedQuery.Birth) {
    let query = parse("watson " + text)
    #expect(query.birth == birth)
    #expect(query.names.map(\.typed) == ["watson"])
  }

  @Test func eightDigitsAreTheDayThatTheCalendarHas() throws {
    #expect(
      parse("wilson 19022012").birth == .day(try #require(day(2012, 2, 19)), otherCentury: false))
    #expect(
      parse("wilson 20120219").birth == .day(try #require(day(2012, 2, 19)), otherCentury: false))
    #expect(
      parse("wilson 20112012").birth == .day(try #require(day(2012, 11, 20)), otherCentury: false))
  }

  @Test(arguments: ["999 012 3456", "07700 900 412", "020 7946 0123"])
  func groupsOfALongNumberAreNoDate(text: String) {
    #expect(parse("wilson " + text).birth == nil)
  }

  @Test(arguments: ["ST16 2LH", "st162lh", "St16 2lh", "sT16  2Lh", "st 16 2lh"])
  func postcodesAreReadInAnyCaseAndSpacing(text: String) {
    let query = parse("sian " + text)
    #expect(query.postcode == Postcode("ST16 2LH"))
    #expect(query.names.map(\.typed) == ["sian"])
  }

  @Test func aDistrictAloneIsReadAndSoIsAPostcodeBeingTyped() {
    #expect(parse("watson st16").district == "ST16")
    #expect(parse("watson ST16 2").district == "ST16")
    #expect(parse("watson ST16 2L").district == "ST16")
    #expect(parse("watson ST16 2L").names.count == 1)
  }

  @Test(arguments: ["9990123456", "999 012 3456", "999-012-3456", "NHS number 999 012 3456"])
  func nhsNumbersAreReadRightOrWrong(text: String) {
    #expect(parse(text).nhsNumber == 9_990_123_456)
    #expect(parse("watson " + text).names.count == 1)
  }

  @Test(arguments: ["07700 900412", "07700900412", "+44 7700 900412", "+447700900412"])
  func telephoneNumbersAreReadInNationalForm(text: String) {
    #expect(parse(text).phone == Array("07700900412".utf8))
  }

  @Test func emailAddressesAreRead() {
    #expect(parse("B.Lyle@example.org").email == "b.lyle@example.org")
  }

  @Test(arguments: ["May", "June", "April", "August"])
  func aNameThatIsAMonthStaysAName(name: String) {
    let alone = parse(name + " Watson")
    #expect(alone.names.map(\.typed) == [name, "Watson"])
    #expect(alone.birth == nil)
    let withYear = parse("\(name) 2016")
    #expect(withYear.names.map(\.typed) == [name])
    #expect(withYear.birth == .year(2016))
    let withDay = parse("watson 3 \(name) 2016")
    #expect(withDay.names.count == 1)
  }

  @Test(arguments: ["Ely", "Bath", "Lea", "Sy"])
  func aFamilyNameThatLooksLikeAPostcodeAreaStaysAName(name: String) {
    #expect(parse("john " + name).names.map(\.typed) == ["john", name])
  }

  @Test func aCommaPutsTheFamilyNameFirst() {
    #expect(parse("Watson, Sian").namesBeforeComma == 1)
    #expect(parse("Sian Watson").namesBeforeComma == nil)
    #expect(parse("Watson,").namesBeforeComma == nil)
  }

  @Test func contradictionsAreSaidAndNotDropped() {
    #expect(parse("watson 3/3/2016 4/4/2017").warnings.count == 1)
    #expect(parse("watson ST16 2LH ST17 4AB").warnings.count == 1)
    #expect(parse("watson 31/2/2016").birth == .month(year: 2016, month: 2))
    #expect(!parse("watson 31/2/2016").warnings.isEmpty)
    #expect(!parse("watson 14 999").warnings.isEmpty)
  }

  @Test func whatWasUnderstoodIsToldInOrder() {
    let query = parse("sian watson 3/3/16 ST16 2LH")
    #expect(
      query.understood == [
        Understanding("sian", as: .name, words: "a name"),
        Understanding("watson", as: .name, words: "a name"),
        Understanding("3/3/16", as: .birth, words: "born 3 Mar 2016"),
        Understanding("ST16 2LH", as: .postcode, words: "postcode ST16 2LH"),
      ])
  }

  @Test func everyoneAtAPostcodeAsksForTheHousehold() {
    let query = parse("everyone at ST16 2LH")
    #expect(query.names.isEmpty)
    #expect(query.postcode == Postcode("ST16 2LH"))
  }

  @Test(arguments: [
    "", "   ", ",,,", "😀😀", "\u{1B}[2J\u{0}\u{7}", "x", "7", "0", "99999999999999999999",
    "///", "...", "~", "@", "+", "-", "12/", "1//2", "about", "aged", "מרים كريم", "０１２３",
    String(repeating: "a", count: 10_000), String(repeating: "9", count: 10_000),
    String(repeating: "smith ", count: 200), String(repeating: "1/1/1 ", count: 200),
  ])
  func badInputIsTakenAsItIs(text: String) {
    let query = parse(text)
    #expect(query.names.count <= QueryParser.mostNames)
  }

  @Test func randomInputNeverTraps() {
    let pieces = [
      "3", "/", ".", " ", "Mar", "2016", "about", "99", "st", "ST16", ",", "-", "é", "+", "~", "0",
      "12", "31",
    ]
    var random = SeededRandom()
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = parse(text)
    }
  }

  @Test func ofTwoNumbersOfAKindTheFirstCountsAndTheOtherIsTold() {
    let numbers = parse("999 012 3456 watson 999 000 0344")
    #expect(numbers.nhsNumber == 9_990_123_456)
    let phones = parse("07700 900123 07700 900456")
    #expect(phones.phone == Array("07700900123".utf8))
  }
}
