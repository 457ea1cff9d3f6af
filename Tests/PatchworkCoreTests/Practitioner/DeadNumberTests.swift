import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct DeadNumberTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func person(_ points: [ContactPoint]) -> PractitionerCard {
    let agency = Agency(
      id: AgencyID(rawValue: 1), name: "County", kind: .council, mainLine: "01632 960001",
      hours: .officeHours)
    return PractitionerCard(
      practitioner: Practitioner(
        id: PractitionerID(rawValue: 2), name: PersonName(given: "Joy", family: "Adeyemi"),
        role: "social worker", agency: agency.id, contactPoints: points, hours: .officeHours),
      agency: agency)
  }

  private func reach(_ points: [ContactPoint]) -> Reach {
    Reach.of(
      person(points), at: LocalMoment(today, TimeOfDay(14, 5)), holidays: BankHolidays())
  }

  @Test func aDeadNumberIsNeverOffered() {
    let dead = ContactPoint(
      system: .phone, value: "07700 900100", rank: 1, lastConfirmed: today, deadSince: today)
    let email = ContactPoint(system: .email, value: "joy@example.org", rank: 2)
    #expect(reach([dead, email]).channel?.value == "joy@example.org")
    #expect(reach([dead]).channel?.value == "01632 960001")
    #expect(reach([dead]).reasons.contains(.noContactPoint))
  }

  @Test func aDeadNumberStandsBelowTheLivingAndAboveThePast() {
    func point(_ rank: Int, _ dead: CivilDate? = nil, until: CivilDate? = nil) -> ContactPoint {
      ContactPoint(
        id: ContactPointID(rawValue: Int64(rank)), system: .phone, value: "07700 90010\(rank)",
        rank: rank, until: until, deadSince: dead)
    }
    let points = [point(1, until: today.adding(days: -1)), point(2, today), point(3)]
    let sorted = points.sorted { $0.precedence(on: today) < $1.precedence(on: today) }
    #expect(sorted.map(\.rank) == [3, 2, 1])
  }

  @Test func itsOwnerIsAskedAboutTheDeadAndTheStaleInUse() {
    func asks(_ point: ContactPoint) -> Bool { point.asksItsOwner(on: today) }
    let fresh = today.adding(days: -179)
    #expect(!asks(ContactPoint(system: .phone, value: "1", lastConfirmed: fresh)))
    #expect(asks(ContactPoint(system: .phone, value: "1", lastConfirmed: today.adding(days: -180))))
    #expect(asks(ContactPoint(system: .phone, value: "1", lastConfirmed: today, deadSince: today)))
    #expect(!asks(ContactPoint(system: .phone, use: .old, value: "1")))
  }

  @Test func deathIsToldInWords() {
    func words(_ days: Int) -> String {
      ContactPoint(system: .phone, value: "1", deadSince: today.adding(days: -days))
        .confirmedWords(on: today)
    }
    #expect(words(0) == "marked as not working today")
    #expect(words(1) == "marked as not working yesterday")
    #expect(words(21) == "marked as not working 3 weeks ago")
  }
}
