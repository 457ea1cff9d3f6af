import PatchworkCore
import Testing

/// The page for the client and the family.
@Suite(.timeLimit(.minutes(1))) struct TeamSheetTests {
  private let today = CivilDate("2026-11-23")!
  private let council = Agency(
    id: Identifier(rawValue: 1), name: "County Council", kind: .council, mainLine: "01632 960001",
    hours: .officeHours)
  private let refuge = Agency(id: Identifier(rawValue: 2), name: "Harbour Trust", kind: .voluntary)

  private func person(
    _ id: Int64, _ given: String, at agency: Agency, _ points: [ContactPoint],
    leave: [Leave] = [], leftOn: CivilDate? = nil
  ) -> Practitioner {
    var person = Practitioner(
      id: Identifier(rawValue: id), name: PersonName(given: given, family: "Example"),
      role: "social worker", agency: agency.id, contactPoints: points, hours: .officeHours,
      leave: leave)
    person.leftOn = leftOn
    return person
  }

  private func involvement(
    _ id: Int64, _ who: Practitioner?, at agency: Agency, lead: Bool = false,
    until: CivilDate? = nil, nextVisit: CivilDate? = nil
  ) -> Involvement {
    Involvement(
      id: Identifier(rawValue: id), client: Identifier(rawValue: 9), practitioner: who?.id,
      agency: agency.id, role: "social worker", from: CivilDate("2026-01-05")!, until: until,
      isLead: lead, nextVisit: nextVisit)
  }

  private func text(
    _ involvements: [Involvement], _ people: [Practitioner], _ safe: SafeContact? = nil
  ) -> String {
    let client = Client(
      id: Identifier(rawValue: 9), names: [PersonName(given: "Siân", family: "Watson")],
      birth: BirthDate("2016-03-25"), nhsNumber: NHSNumber("9990000344"),
      addresses: [Address(line: "14 Mill Bank", postcode: Postcode("ST16 2LH"))],
      safeContact: safe)
    let network = Network(
      client: client, involvements: involvements, practitioners: people,
      agencies: [council, refuge])
    return TeamSheet(network, on: today).lines.map { line in
      switch line {
      case .title(let text), .person(let text), .fact(let text): text
      }
    }.joined(separator: "\n")
  }

  @Test func saysWhoHelpsTheLeadFirstAndHowToReachEach() {
    let ann = person(1, "Ann", at: council, [ContactPoint(system: .phone, value: "07700 900111")])
    let zoe = person(
      2, "Zoe", at: council, [ContactPoint(system: .email, value: "zoe@example.org")])
    let page = text(
      [involvement(1, ann, at: council), involvement(2, zoe, at: council, lead: true)], [ann, zoe])
    #expect(page.hasPrefix("Who helps Siân Watson\n23 Nov 2026\nZoe Example\n"))
    #expect(
      page.contains("Social worker, County Council\nYour main worker.\nEmail zoe@example.org"))
    #expect(page.contains("Ann Example\nSocial worker, County Council\nCall 07700 900111"))
    #expect(page.contains("If nobody answers, call 01632 960001 (Mon-Fri 09:00-17:00)"))
  }

  @Test func leavesOutWhatOthersInTheHouseMustNotRead() {
    let ann = person(
      1, "Ann", at: council,
      [
        ContactPoint(system: .phone, value: "07700 900111", rank: 3),
        ContactPoint(system: .phone, use: .home, value: "07700 900222", rank: 1),
        ContactPoint(
          system: .phone, value: "07700 900333", rank: 2, deadSince: CivilDate("2026-11-01")),
      ])
    let past = person(3, "Pat", at: refuge, [])
    let page = text(
      [
        involvement(1, ann, at: council, nextVisit: CivilDate("2026-11-25")),
        involvement(2, past, at: refuge, until: CivilDate("2026-10-01")),
      ], [ann, past], SafeContact("do-not-post"))
    for secret in [
      "900222", "900333", "Pat", "Harbour", "Mill Bank", "ST16", "2016", "0344", "do not post",
      "25 Nov",
    ] {
      #expect(!page.contains(secret), "\(secret)")
    }
    #expect(page.contains("900111"))
  }

  @Test func saysTheNextVisitWhereNobodyNeedsToBeCareful() {
    let ann = person(1, "Ann", at: council, [])
    let visits = [involvement(1, ann, at: council, nextVisit: CivilDate("2026-11-25"))]
    #expect(text(visits, [ann]).contains("Next visit: Wed 25 Nov."))
  }

  @Test func saysWhoStandsInAndWhomNobodyHasReplaced() {
    let cover = person(
      2, "Ruth", at: council, [ContactPoint(system: .phone, value: "07700 900444")])
    let away = person(
      1, "Ann", at: council, [],
      leave: [Leave(from: today, through: CivilDate("2026-11-30")!, cover: cover.id)])
    #expect(
      text([involvement(1, away, at: council)], [away, cover])
        .contains("Away until Mon 30 Nov. Until then: Ruth Example, Call 07700 900444."))
    let gone = person(3, "Gus", at: council, [], leftOn: CivilDate("2026-11-01"))
    let page = text([involvement(1, gone, at: council)], [gone])
    #expect(!page.contains("Gus"))
    #expect(page.contains("County Council\nSocial worker\nA new worker will be named."))
    #expect(page.contains("\nCall 01632 960001"))
  }

  @Test func saysWhenNobodyIsThere() {
    #expect(text([], []).contains("Nobody is named at the moment."))
  }

  @Test func namesNoServiceThatIsThereInConfidence() {
    let ann = person(1, "Ann", at: council, [])
    let pat = person(3, "Pat", at: refuge, [])
    var held = involvement(2, pat, at: refuge)
    for mark in Confidentiality.allCases {
      held.confidential = mark
      let page = text([involvement(1, ann, at: council), held], [ann, pat])
      #expect(page.contains("Ann Example"))
      #expect(!page.contains("Pat") && !page.contains("Harbour"))
    }
  }

  @Test func namesNobodyToStandInWhoIsAwayOrHasLeftThemselves() {
    let points = [ContactPoint(system: .phone, value: "07700 900444")]
    let leave = [Leave(from: today, through: today)]
    for cover in [
      person(2, "Ruth", at: council, points, leave: leave),
      person(2, "Ruth", at: council, points, leftOn: today),
    ] {
      let away = person(
        1, "Ann", at: council, [],
        leave: [Leave(from: today, through: CivilDate("2026-11-30")!, cover: cover.id)])
      let page = text([involvement(1, away, at: council)], [away, cover])
      #expect(page.contains("Away until Mon 30 Nov."))
      #expect(!page.contains("Ruth") && !page.contains("900444"))
    }
  }
}
