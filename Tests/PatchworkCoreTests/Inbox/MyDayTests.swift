import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct MyDayTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func one(
    _ family: String, next: Int? = nil, seen: Int? = -2, changes: Int = 0, away: [String] = []
  ) -> MyDay.Case {
    func day(_ offset: Int?) -> CivilDate? { offset.map { today.adding(days: $0) } }
    return MyDay.Case(
      client: ClientSummary(
        Client(
          id: ClientID(rawValue: 1), names: [PersonName(given: "Ann", family: family)])),
      involvement: Involvement(
        client: ClientID(rawValue: 1), practitioner: nil, agency: AgencyID(rawValue: 1),
        role: "nurse", from: today.adding(days: -90), lastContact: day(seen),
        nextVisit: day(next)), changes: changes,
      away: away.map { PersonName(given: $0, family: "Cole") })
  }

  @Test func whatIsDueStandsFirst() {
    let day = MyDay(cases: [
      one("Ash"), one("Bell", next: 3), one("Cox", changes: 2), one("Dee", next: 0),
      one("Eve", next: -4, seen: -9),
    ])
    #expect(
      day.sorted(on: today).cases.map(\.client.name.family)
        == ["Dee", "Eve", "Cox", "Bell", "Ash"])
    #expect(day.facts(on: today) == ["5 clients", "2 visits due", "1 changed"])
  }

  @Test func accentsDoNotChangeWhereSomebodyStands() {
    let day = MyDay(cases: [
      one("Zhu"), one("Ó"), one("Opal"), one("Élan"), one("ellis"), one("Nash"),
    ])
    #expect(
      day.sorted(on: today).cases.map(\.client.name.family)
        == ["Élan", "ellis", "Nash", "Ó", "Opal", "Zhu"])
  }

  @Test func aCaseSaysWhatThereIsToKnow() {
    #expect(one("Ash").words(on: today) == "")
    #expect(
      one("Ash", next: 0, changes: 1, away: ["Ruth"]).words(on: today)
        == "visit today; 1 change; Ruth Cole away")
    #expect(
      one("Ash", next: -4, seen: -40, away: ["Ruth", "Tom"]).words(on: today)
        == "visit of Fri 20 Nov not noted; not seen by you since Thu 15 Oct; 2 away")
  }

  @Test func aVisitIsDueUntilSomebodyHasSeenTheClient() {
    let cases: [(next: Int?, seen: Int?, isDue: Bool)] = [
      (0, nil, true), (0, -1, true), (0, 0, false), (-4, -5, true), (-4, -4, false),
      (-4, -3, false), (1, nil, false), (nil, nil, false),
    ]
    for (next, seen, isDue) in cases {
      #expect(one("Ash", next: next, seen: seen).isVisitDue(on: today) == isDue)
    }
  }
}
