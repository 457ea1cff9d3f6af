import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct VisitStripTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func involvement(
    _ id: Int64, seen: Int? = nil, next: Int? = nil, until: Int? = nil
  ) -> Involvement {
    func day(_ offset: Int?) -> CivilDate? { offset.map { today.adding(days: $0) } }
    return Involvement(
      id: InvolvementID(rawValue: id), client: ClientID(rawValue: 1), practitioner: nil,
      agency: AgencyID(rawValue: 2), role: "nurse", from: today.adding(days: -500),
      until: day(until), lastContact: day(seen), nextVisit: day(next))
  }

  private func strip(_ involvements: [Involvement], _ visits: [Visit] = []) -> VisitStrip {
    VisitStrip(
      of: Network(client: Client(names: []), involvements: involvements, visits: visits),
      on: today)
  }

  @Test func aRowHoldsEveryDayOfTheLastFourWeeksOnce() {
    let id = InvolvementID(rawValue: 3)
    let visits = [-27, -10, -3].map { Visit(involvement: id, day: today.adding(days: $0)) }
    let row = strip([involvement(3, seen: -3)], visits).rows[0]
    #expect(row.seen == visits.map(\.day))
    #expect(strip([involvement(3, seen: -40)]).rows[0].seen.isEmpty)
  }

  @Test func twoVisitsOnOneDayClash() {
    let found = strip([involvement(3, next: 2), involvement(4, next: 2), involvement(5, next: 3)])
    #expect(found.clashes.map(\.day) == [today.adding(days: 2)])
    #expect(found.clashes.first?.involvements.count == 2)
    // A day that is past does not.
    #expect(strip([involvement(3, next: -2), involvement(4, next: -2)]).clashes.isEmpty)
  }

  @Test func theLastContactCountsEvenOfSomebodyWhoHasLeft() {
    let found = strip([involvement(3, seen: -60), involvement(4, seen: -50, until: -45)])
    #expect(found.lastSeen?.day == today.adding(days: -50))
    #expect(found.rows.map(\.involvement) == [InvolvementID(rawValue: 3)])
    #expect(strip([involvement(3)]).lastSeen == nil)
  }

  @Test func aVisitIsPlannedToTheEndOfItsDay() {
    let planned = [-1, 0, 1].map { strip([involvement(3, next: $0)]).rows[0].planned }
    #expect(planned == [nil, today, today.adding(days: 1)])
  }
}
