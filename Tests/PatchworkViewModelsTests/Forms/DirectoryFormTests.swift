import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What is filled in arrives: every field of the forms about the worker, colleagues and agencies.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct DirectoryFormTests {
  @Test func anIntroduction() async throws {
    let desk = try await Desk.inTown()
    var filling = Filling(
      IntroductionForm(try await desk.held.summary(), offering: desk.state))
    filling.type("Ada", in: \.given)
    filling.type("Pugh", in: \.family)
    filling.type("midwife", in: \.role)
    filling.pick(.newAgency("Maternity"), "Maternity", in: \.agency.agency)
    filling.choose(Agency.Kind.health.words, in: \.agency.kind)
    #expect(filling.leftOut == ["I am"])
    #expect(
      try await filling.changes(at: desk) == [
        .introduceMyself(
          Practitioner(
            name: PersonName(given: "Ada", family: "Pugh"), role: "midwife", agency: .unassigned),
          at: Agency(name: "Maternity", kind: .health))
      ])
    // One who is in the directory already is as they are there.
    filling.pick(.practitioner(desk.town.joy), in: \.me)
    let joy = try await desk.held.practitioner(desk.town.joy)
    #expect(
      try await filling.changes(at: desk) == [.introduceMyself(joy.practitioner, at: joy.agency)])
  }

  @Test func aColleague() async throws {
    let desk = try await Desk.inTown()
    var filling = Filling(PractitionerForm(named: ""))
    filling.type("Ada", in: \.given)
    filling.type("Pugh", in: \.family)
    filling.type("midwife", in: \.role)
    filling.pick(.newAgency("Maternity"), "Maternity", in: \.agency.agency)
    filling.choose(Agency.Kind.health.words, in: \.agency.kind)
    filling.type("07700900123", in: \.phone)
    filling.type("ada@example.org", in: \.email)
    #expect(filling.leftOut.isEmpty)
    func colleague(_ agency: AgencyID) -> Change {
      .addPractitioner(
        Practitioner(
          name: PersonName(given: "Ada", family: "Pugh"), role: "midwife", agency: agency,
          contactPoints: [
            ContactPoint(system: .phone, use: .mobile, value: "07700 900123", rank: 1),
            ContactPoint(system: .email, value: "ada@example.org", rank: 2),
          ]))
    }
    #expect(
      try await filling.changes(at: desk) == [
        .addAgency(Agency(name: "Maternity", kind: .health)), colleague(AgencyID(rawValue: 4711)),
      ])
    filling.pick(.agency(desk.town.refuge), "Refuge", in: \.agency.agency)
    #expect(try await filling.changes(at: desk) == [colleague(desk.town.refuge)])
  }

  @Test func myDetails() async throws {
    let desk = try await Desk.inTown()
    let card = try await desk.held.practitioner(desk.town.amina)
    let held = card.practitioner
    var filling = Filling(MyDetailsForm(card, today: Town.today))
    filling.choose("text, work", in: \.contacts[0].way)
    filling.type("07700 900555", in: \.contacts[0].value)
    filling.choose("3rd", in: \.contacts[0].rank)
    filling.choose("email, home", in: \.contacts[1].way)
    filling.type("amina@example.org", in: \.contacts[1].value)
    filling.choose("1st", in: \.contacts[1].rank)
    filling.choose("call, for now", in: \.contacts[2].way)
    filling.type("07700 900556", in: \.contacts[2].value)
    filling.choose("2nd", in: \.contacts[2].rank)
    filling.type("Sat 08:15-11:45", in: \.hours)
    filling.type("4 May 2026", in: \.leave[0].from)
    filling.type("8 May 2026", in: \.leave[0].through)
    filling.pick(.practitioner(desk.town.bev), in: \.leave[0].cover)
    #expect(filling.leftOut.isEmpty)

    guard case .correctPractitioner(let corrected) = try await filling.changes(at: desk).first
    else {
      Issue.record("nothing was corrected")
      return
    }
    let points = corrected.contactPoints
    #expect(points.map(\.value) == ["amina@example.org", "07700 900556", "07700 900555"])
    #expect(points.map(\.system) == [.email, .phone, .sms])
    #expect(points.map(\.use) == [.home, .temp, .work])
    #expect(points.map(\.rank) == [1, 2, 3])
    #expect(points.last?.id == held.contactPoints.first?.id)
    #expect(points.allSatisfy { $0.lastConfirmed == Town.today })
    #expect(corrected.hours == WorkingPattern("Sat 08:15-11:45"))
    #expect(
      corrected.leave == [
        Leave(from: Town.day("2026-05-04"), through: Town.day("2026-05-08"), cover: desk.town.bev)
      ])
  }

  @Test func aReplacedNumber() async throws {
    let desk = try await Desk.inTown()
    let joy = try await desk.held.practitioner(desk.town.joy).practitioner
    let point = try #require(joy.contactPoints.first)
    var filling = Filling(ReplacementForm(point, of: joy.id, named: "Joy"))
    filling.type("07700 900555", in: \.value)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk)
        == [.act(.replaceContactPoint(point.id, of: joy.id, by: "07700 900555"))])
  }

  @Test func aConfidentialAgency() async throws {
    let desk = try await Desk.inTown()
    let held = try await desk.held.agency(desk.town.refuge).agency
    var filling = Filling(ConfidentialityForm(held))
    filling.choose("no one", in: \.confidential)
    #expect(filling.leftOut.isEmpty)
    var marked = held
    marked.confidential = .hidden
    #expect(try await filling.changes(at: desk) == [.correctAgency(marked)])
  }

  @Test func rulesOnGaps() async throws {
    let desk = try await Desk.inTown()
    let held = try await desk.held.agency(desk.town.refuge).agency
    let form = GapRulesForm(held)
    var (filling, adjusted) = (Filling(form), held)
    for (place, rule) in form.rules.enumerated() {
      switch rule.field {
      case .isLookedFor(let key):
        filling.choose("not looked for", in: { _ in key })
        adjusted.gapRules[rule.code] = .off
      case .count(let key):
        let isInDays = GapRule.standard[place].days != nil
        filling.type(isInDays ? "\(20 + place)" : "\(place + 1) to 18", in: { _ in key })
        adjusted.gapRules[rule.code] = isInDays ? .days(20 + place) : .ages(place + 1...18)
      }
    }
    #expect(filling.leftOut.isEmpty)
    #expect(adjusted.gapRules.rules.count < GapRule.standard.count)
    #expect(try await filling.changes(at: desk) == [.correctAgency(adjusted)])
  }

  @Test func aFolder() throws {
    var filling = Filling(ImportForm())
    #expect(filling.problems == ["Folder": "say which folder"])
    filling.type("/home/me/export", in: \.folder)
    filling.type("pw", in: \.source)
    #expect(filling.problems == ["From": RecordSource.form])
    filling.type("LiquidLogic", in: \.source)
    #expect(filling.leftOut.isEmpty)
    let folder = FolderToImport(path: "/home/me/export", source: RecordSource("liquidlogic"))
    guard
      case .sound(.importFolder(folder)) = filling.form.read(
        today: Town.today, me: nil)
    else {
      Issue.record("the folder did not arrive")
      return
    }
  }
}
