import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct GapTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!
  private let school = Agency(id: AgencyID(rawValue: 1), name: "St Mary's", kind: .school)
  private let council = Agency(id: AgencyID(rawValue: 2), name: "County Council", kind: .council)

  private func joy(confirmed: Int? = -3, left: Int? = nil) -> Practitioner {
    Practitioner(
      id: PractitionerID(rawValue: 5), name: PersonName(given: "Joy", family: "Adeyemi"),
      role: "social worker", agency: council.id,
      contactPoints: [
        ContactPoint(system: .phone, value: "07700 900412", lastConfirmed: day(confirmed))
      ], leftOn: day(left))
  }

  private func day(_ offset: Int?) -> CivilDate? { offset.map { today.adding(days: $0) } }

  private func involvement(
    _ role: String = "social worker", named: Bool = true, at agency: AgencyID? = nil,
    lead: Bool = true, seen: Int? = -2, next: Int? = nil, until: Int? = nil,
    expected: Int? = nil, id: Int64 = 1
  ) -> Involvement {
    Involvement(
      id: InvolvementID(rawValue: id), client: ClientID(rawValue: 1),
      practitioner: named ? PractitionerID(rawValue: 5) : nil, agency: agency ?? council.id,
      role: role, from: today.adding(days: -300), until: day(until),
      expectedEnd: day(expected), isLead: lead,
      lastContact: day(seen), nextVisit: day(next))
  }

  private func gaps(
    _ involvements: [Involvement], born: Int? = 1980, joy: Practitioner? = nil,
    rules: [GapRule]? = nil, adjusted: GapAdjustments? = nil
  ) -> [String] {
    Gap.find(
      in: Network(
        client: Client(names: [], birth: born.map { .year($0) }), involvements: involvements,
        practitioners: [joy ?? self.joy()], agencies: [school, council], gapRules: adjusted),
      on: today, rules: rules
    ).map(\.words)
  }

  @Test func aWholeNetworkHasNone() {
    #expect(gaps([involvement()]) == [])
  }

  @Test func whereNobodyWorksNothingElseIsSaid() {
    #expect(gaps([], born: 2018) == ["nobody is involved"])
    #expect(
      gaps([involvement(until: -30)], born: 2018) == ["nobody involved since Sun 25 Oct"])
  }

  @Test func theLeadIsMissed() {
    #expect(gaps([involvement(lead: false)]) == ["no lead professional"])
  }

  @Test func whatAnAgeWouldHaveIsMissedAtThatAgeOnly() {
    #expect(gaps([involvement()], born: 2024) == ["no health visitor", "no GP named"])
    #expect(gaps([involvement()], born: 2016) == ["no school named", "no GP named"])
    #expect(gaps([involvement()], born: 2009) == ["no GP named"])
    #expect(gaps([involvement()], born: nil) == [])
    let teacher = involvement("pastoral care", named: false, at: school.id, lead: false, id: 2)
    #expect(
      gaps([involvement("GP"), teacher], born: 2016) == ["nobody named at St Mary's"])
    #expect(gaps([involvement("GP"), involvement("school nurse", id: 2)], born: 2016) == [])
  }

  @Test func aMonthWithoutContactIsSaid() {
    #expect(gaps([involvement(seen: -27)]) == [])
    #expect(gaps([involvement(seen: -28)]) == ["not seen by anyone since Tue 27 Oct"])
    #expect(gaps([involvement(seen: nil)]) == [])
  }

  @Test func aVisitThatNobodyNotedIsSaid() {
    #expect(gaps([involvement(seen: -9, next: -1)]) == [])
    #expect(
      gaps([involvement(seen: -9, next: -2)]) == ["visit of Sun 22 Nov not noted: Joy Adeyemi"])
    #expect(gaps([involvement(seen: -2, next: -2)]) == [])
  }

  @Test func whatFellBetweenIsSaid() {
    let ended = involvement(
      "early help", named: false, at: school.id, lead: false, until: -10, id: 2)
    #expect(
      gaps([involvement(), ended]) == ["early help ended Sat 14 Nov, nobody took over"])
    let long = involvement(
      "early help", named: false, at: school.id, lead: false, until: -40, id: 2)
    #expect(gaps([involvement(), long]) == [])
  }

  @Test func whoeverHasLeftIsNamed() {
    #expect(gaps([involvement()], joy: joy(left: -5)) == ["Joy Adeyemi has left"])
  }

  @Test func numbersThatNobodyConfirmsAreSaid() {
    #expect(
      gaps([involvement()], joy: joy(confirmed: -200)) == ["no number confirmed since 8 May 2026"])
    #expect(gaps([involvement()], joy: joy(confirmed: nil)) == [])
  }

  @Test func anAgencyMayHaveRulesOfItsOwn() {
    let strict = [GapRule(.unseen, days: 2, "Every other day.")]
    #expect(gaps([involvement(seen: -2)], rules: strict) == ["not seen by anyone since Sun 22 Nov"])
    #expect(gaps([], rules: strict) == [])
    let weekly = GapAdjustments("unseen 7; no-lead off; no-school 4-17")
    #expect(
      gaps([involvement(lead: false, seen: -7)], born: 2022, adjusted: weekly)
        == [
          "no health visitor", "no school named", "no GP named",
          "not seen by anyone since Tue 17 Nov",
        ])
  }

  @Test func whatWasToEndByNowIsSaid() {
    #expect(gaps([involvement(expected: 0)]) == [])
    #expect(gaps([involvement(expected: -1)]) == ["social worker was to end yesterday"])
    // The one that is overdue longest is named.
    #expect(
      gaps([involvement(expected: -3), involvement("befriender", lead: false, expected: -9, id: 2)])
        == ["befriender was to end Sun 15 Nov"])
    #expect(
      gaps([involvement(expected: -3), involvement("x", until: -2, expected: -9, id: 2)])
        == ["social worker was to end Sat 21 Nov"])
  }

  @Test func everyRuleSaysWhyItMatters() {
    #expect(Set(GapRule.standard.map(\.code)) == Set(GapRule.Code.allCases))
    #expect(GapRule.standard.allSatisfy { $0.explanation.hasSuffix(".") })
  }
}
