import PatchworkCore
import Testing

/// What whole records are refused for, field by field, on 24 November 2026.
@Suite(.timeLimit(.minutes(1))) struct RecordRuleTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func client(_ change: (inout Client) -> Void) -> [Problem] {
    var client = Client(names: [PersonName(given: "Mia", family: "Watson")])
    change(&client)
    return client.problems(today: today)
  }

  private func practitioner(_ change: (inout Practitioner) -> Void) -> [Problem] {
    var person = Practitioner(
      id: PractitionerID(rawValue: 7), name: PersonName(given: "Joy"), role: "social worker",
      agency: AgencyID(rawValue: 1))
    change(&person)
    return person.problems(today: today)
  }

  private func agency(_ change: (inout Agency) -> Void) -> [Problem] {
    var agency = Agency(name: "Borough Housing", kind: .housing)
    change(&agency)
    return agency.problems()
  }

  private func involvement(_ change: (inout Involvement) -> Void) -> [Problem] {
    var involvement = Involvement(
      client: ClientID(rawValue: 1), practitioner: nil, agency: AgencyID(rawValue: 1),
      role: "tenancy officer", from: today)
    change(&involvement)
    return involvement.problems(today: today)
  }

  private func day(_ text: String) -> CivilDate { CivilDate(text)! }

  @Test func aSoundRecordBreaksNoRule() {
    #expect(client { _ in } == [])
    #expect(practitioner { _ in } == [])
    #expect(agency { _ in } == [])
    #expect(involvement { _ in } == [])
  }

  @Test func everyNameNeedsOnePart() {
    let rule = [Problem(.name, "must have a given name or a family name")]
    #expect(client { $0.names.append(PersonName(kind: .alias, given: "", middle: "Ann")) } == rule)
    #expect(client { $0.names.append(PersonName(kind: .former, given: "", family: "Pugh")) } == [])
    #expect(practitioner { $0.name = PersonName(given: "") } == rule)
    #expect(client { $0.names = [] } == [Problem(.name, "give at least one name")])
  }

  /// Two names that look alike must be alike.
  @Test(arguments: [
    "Mi\u{200B}a", "Mi\u{AD}a", "\u{2060}Mia", "Mia\u{FEFF}", "M\u{206A}ia", "Mia\u{E0041}",
    "\u{A0}", "\u{3000}Mia", "Mia\u{2003}",
  ])
  func whatShowsNothingIsNoPartOfAName(given: String) {
    #expect(client { $0.names[0].given = given }.count == 1)
  }

  @Test(arguments: ["می\u{200C}خواهم", "ශ්\u{200D}රී", "Zoë", "Zoe\u{308}", "Ng’ang’a", "Mary Ann"])
  func whatNamesNeedIsTaken(given: String) {
    #expect(client { $0.names[0].given = given } == [])
  }

  @Test func textsAreHeldToTwoHundredCharacters() {
    let longest = String(repeating: "ễ", count: 200)
    #expect(client { $0.names[0].given = longest } == [])
    #expect(
      client { $0.names[0].given = longest + "n" }
        == [Problem(.givenName, "must not be longer than 200 characters")])
    // A letter may bear marks without end; the bytes are bounded too.
    let towering = "e" + String(repeating: "\u{301}", count: 5_000)
    #expect(client { $0.names[0].family = towering }.map(\.field) == [.familyName])
    #expect(client { $0.addresses = [Address(line: longest + "x")] }.map(\.field) == [.addresses])
  }

  @Test func listsAreBounded() {
    let name = PersonName(given: "Mia")
    #expect(client { $0.names = Array(repeating: name, count: 50) } == [])
    #expect(client { $0.names = Array(repeating: name, count: 51) }.map(\.field) == [.client])
    let session = "Mon 09:00-10:00"
    let hours = { WorkingPattern(Array(repeating: session, count: $0).joined(separator: "; "))! }
    #expect(practitioner { $0.hours = hours(21) } == [])
    #expect(practitioner { $0.hours = hours(22) }.map(\.field) == [.hours])
  }

  @Test func datesMustFollowEachOther() {
    #expect(
      client {
        $0.addresses = [Address(line: "1 Mill Bank", from: day("2026-02-01"), until: today)]
      } == [])
    #expect(
      client {
        $0.addresses = [
          Address(line: "1 Mill Bank", from: day("2026-02-01"), until: day("2026-01-31"))
        ]
      }.map(\.field) == [.addresses])
    #expect(
      practitioner { $0.leave = [Leave(from: today, through: day("2026-11-23"))] }
        .map(\.field) == [.leave])
    #expect(involvement { $0.until = day("2026-11-23") }.map(\.field) == [.until])
    #expect(involvement { $0.lastContact = day("2026-11-25") }.map(\.field) == [.lastContact])
    #expect(involvement { $0.nextVisit = day("2026-11-25") } == [])
  }

  @Test func nobodyCoversForThemselves() {
    let own = Leave(from: today, through: today, cover: PractitionerID(rawValue: 7))
    #expect(practitioner { $0.leave = [own] }.map(\.field) == [.leave])
  }

  @Test func numbersAndAddressesMustReachSomebody() {
    func problems(_ system: ContactPoint.System, _ value: String) -> [String] {
      practitioner { $0.contactPoints = [ContactPoint(system: system, value: value)] }
        .map { "\($0.field.label): \($0.rule)" }
    }
    #expect(problems(.phone, "07700 900412") == [])
    #expect(
      problems(.sms, "07700 90041")
        == ["Number: must have 11 digits, as numbers that begin with 07 do; this has 10"])
    #expect(problems(.email, "07700 900412") == ["Email: must look like name@example.org"])
    #expect(problems(.phone, "joy@example.org") == ["Number: must be a telephone number"])
    #expect(problems(.email, "joy@example\u{A0}.org") == ["Email: must look like name@example.org"])
    #expect(agency { $0.mainLine = "01632 9600" }.map(\.field) == [.number])
  }

  @Test func aDutyDeskMustSayWhenItAnswers() {
    let desk = DutyHours(hours: WorkingPattern(), phone: "01632 960431")
    #expect(agency { $0.dutyDesk = [desk] }.map(\.field) == [.dutyDesk])
  }

  /// Every rule reads as a sentence after its label, without a full stop of its own.
  @Test func rulesReadAsSentences() {
    let problems =
      client { $0.names = [] } + practitioner { $0.role = "=1" } + agency { $0.name = "" }
      + involvement { $0.role = "" }
    #expect(problems.count >= 4)
    for problem in problems {
      #expect(!problem.rule.hasSuffix("."))
      #expect(
        DirectoryError.invalid(field: problem.field, rule: problem.rule).sentence
          == "\(problem.field.label): \(problem.rule).")
    }
  }
}
