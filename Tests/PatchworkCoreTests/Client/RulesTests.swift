import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct RulesTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func client(_ given: String, _ family: String = "Watson") -> Client {
    Client(names: [PersonName(given: given, family: family)])
  }

  @Test(arguments: [
    "\u{1B}[2J", "a\u{0}b", "a\u{202E}b", "line\nbreak", "\u{9B}31m", "=HYPERLINK(1)", "+1", "-1",
    "@x",
    " blank", "blank ", String(repeating: "x", count: 10_000),
  ])
  func whatMustNotBeSavedIsRefused(text: String) {
    #expect(!client(text).problems(today: today).isEmpty)
    #expect(PlainText.problem(.role, text) != nil)
  }

  @Test(arguments: [
    "Ó", "Nguyễn Thị Hồng Nhung", "Oluwaseun", "Mary-Kate", "O’Brien", "李", "شيماء",
  ])
  func realNamesAreTaken(text: String) {
    #expect(client(text, "").problems(today: today) == [])
  }

  @Test func somebodyMustHaveAName() {
    #expect(!Client(names: []).problems(today: today).isEmpty)
    #expect(!client("", "").problems(today: today).isEmpty)
  }

  @Test(arguments: ["2026-11-25", "2027", "1850", "2026-12"])
  func birthsThatCannotBeAreRefused(birth: String) {
    var client = client("Mia")
    client.birth = BirthDate(birth)
    #expect(client.birth != nil)
    #expect(client.problems(today: today).first?.field == .birth)
  }

  @Test(arguments: [
    ("2016-03-03", "2016-03-02"), ("2016-03", "2016-02-29"), ("2016", "2015-12-31"),
    ("~2016", "2015-12-31"),
  ])
  func nobodyDiesBeforeTheyAreBorn(birth: String, died: String) throws {
    var client = client("Mia")
    (client.birth, client.died) = (BirthDate(birth), CivilDate(died))
    let before = Problem(.died, "must not lie before the date of birth")
    #expect(client.problems(today: today) == [before])
    client.died = client.died?.adding(days: 1)
    #expect(client.problems(today: today) == [])
    (client.birth, client.died) = (nil, today.adding(days: 1))
    #expect(client.problems(today: today) == [Problem(.died, "must not lie in the future")])
    client.died = today
    #expect(client.problems(today: today) == [])
  }

  @Test(arguments: [
    "07700 900412", "+44 7700 900412", "(01632) 960 001", "101", "01632 960001 x12",
  ])
  func numbersThatCanBeDialledAreTaken(text: String) {
    #expect(TelephoneNumber.isPlausible(text))
  }

  @Test(arguments: ["", "12", "call me", "07700 900412;rm", "\u{1B}]52;c;x", "1234567890123456"])
  func whatCannotBeDialledIsRefused(text: String) {
    #expect(!TelephoneNumber.isPlausible(text))
  }

  @Test(arguments: [
    ("+44 7700 900412", "07700900412"), ("0044 7700 900412", "07700900412"),
    ("+44 (0)1632 960001", "01632960001"), ("01632-960001", "01632960001"), ("101", "101"),
  ])
  func numbersAreComparedByTheirDigits(text: String, digits: String) {
    #expect(TelephoneNumber.digits(text) == digits)
  }

  @Test(arguments: ["a@example.org", "first.last+tag@sub.example.com", "o'neill@example.net"])
  func emailAddressesAreTaken(text: String) {
    #expect(EmailAddress.isPlausible(text))
  }

  @Test(arguments: [
    "", "a", "a@b", "a@@example.org", "a b@example.org", "a@example..org", "=a@example.org",
  ])
  func whatIsNoEmailAddressIsRefused(text: String) {
    #expect(!EmailAddress.isPlausible(text))
  }
}
