import PatchworkCore
import Testing

/// Whom to ring when nobody in a network can be reached, and whose bank holidays count.
@Suite(.timeLimit(.minutes(1))) struct EmergencyTests {
  private let client = Client(
    id: ClientID(rawValue: 1), names: [PersonName(given: "Ann", family: "Pugh")])
  private let team = Agency(
    id: AgencyID(rawValue: 2), name: "Emergency Duty Team", kind: .council,
    dutyDesk: [
      DutyHours(
        hours: WorkingPattern("Mon-Fri 17:00-08:30; Sat,Sun 00:00-24:00")!, phone: "01632 960999",
        onBankHolidays: true)
    ], emergencyAreas: EmergencyAreas("QM")!)

  /// Somebody in office hours, with the team of the area behind them.
  private func network(
    division: BankHolidays.Division? = nil, team: AgencyID? = AgencyID(rawValue: 2)
  ) -> Network {
    let office = Agency(
      id: AgencyID(rawValue: 1), name: "Office", kind: .voluntary, division: division)
    let ruth = Practitioner(
      id: PractitionerID(rawValue: 1), name: PersonName(given: "Ruth", family: "Cole"),
      role: "worker", agency: office.id,
      contactPoints: [
        ContactPoint(
          id: ContactPointID(rawValue: 1), system: .phone, use: .work, value: "01632 960001",
          rank: 1)
      ], hours: .officeHours)
    return Network(
      client: client,
      involvements: [
        Involvement(
          id: InvolvementID(rawValue: 1), client: client.id, practitioner: ruth.id,
          agency: office.id, role: "worker", from: CivilDate("2020-01-01")!)
      ], practitioners: [ruth], agencies: [office, self.team], emergencyTeam: team)
  }

  private func moment(_ day: String, _ hour: Int, _ minute: Int = 0) -> LocalMoment {
    LocalMoment(CivilDate(day)!, TimeOfDay(hour, minute))
  }

  private func standing(_ network: Network, _ moment: LocalMoment) -> NetworkStanding {
    NetworkStanding(network, at: moment, holidays: BankHolidays())
  }

  @Test func answersWhenNobodyElseDoesOverMidnightToo() {
    for (day, hour) in [("2026-11-24", 23), ("2026-11-25", 3), ("2026-11-28", 12)] {
      let emergency = standing(network(), moment(day, hour)).emergency
      let answer = emergency?.reach
      #expect(emergency?.agency == team.id)
      #expect(answer?.responder == .dutyDesk(team.id))
      #expect(answer?.channel?.value == "01632 960999")
    }
    let night = standing(network(), moment("2026-11-24", 23)).emergency?.reach
    #expect(night?.availability == .now(until: moment("2026-11-25", 8, 30)))
    #expect(night?.reasons == [])
  }

  @Test func doesNotStandBeforeSomebodyWhoCanBeReached() {
    let day = standing(network(), moment("2026-11-24", 11))
    #expect(day.people.map(\.involvement) == [InvolvementID(rawValue: 1)])
    #expect(day.emergency == nil)
  }

  @Test func isNotNamedWhenItDoesNotAnswerEither() {
    // Between the team's night and the office's day.
    #expect(standing(network(), moment("2026-11-24", 8, 45)).emergency == nil)
    #expect(standing(network(team: nil), moment("2026-11-24", 23)).emergency == nil)
  }

  @Test func standsInForANetworkOfNobody() {
    var empty = network()
    empty.involvements = []
    #expect(
      standing(empty, moment("2026-11-24", 23)).emergency?.reach.responder == .dutyDesk(team.id))
  }

  /// 30 November is kept in Scotland, 17 March in Northern Ireland, Easter Monday not in Scotland.
  @Test(arguments: [
    ("2026-11-30", BankHolidays.Division.scotland, true), ("2026-11-30", .englandAndWales, false),
    ("2026-03-17", .northernIreland, true), ("2026-03-17", .englandAndWales, false),
    ("2026-04-06", .scotland, false), ("2026-04-06", .englandAndWales, true),
  ])
  func anAgencyKeepsTheBankHolidaysOfWhereItIs(
    day: String, division: BankHolidays.Division, isOff: Bool
  ) {
    let answer = standing(network(division: division, team: nil), moment(day, 11)).people.first
    if case .now = answer?.availability { #expect(!isOff) } else { #expect(isOff) }
  }

  @Test func areasAndDistrictsAreReadAndCompared() {
    let areas = EmergencyAreas("qm, st16 QM")
    #expect(areas?.description == "QM ST16")
    #expect(areas?.closeness(to: "ST16") == 2)
    #expect(areas?.closeness(to: "QM4") == 1)
    #expect(areas?.closeness(to: "ST17") == 0)
    #expect(areas?.closeness(to: "") == 0)
    #expect(EmergencyAreas("") == EmergencyAreas.none)
    for wrong in ["Stafford", "ST16 2LH", "1", "ST-16"] { #expect(EmergencyAreas(wrong) == nil) }
  }

  @Test func doesNotStandBeforeSomebodyWhoWorksAtNight() {
    var night = network()
    night.practitioners[0].hours = WorkingPattern("Mon-Fri 20:00-06:00")!
    let found = standing(night, moment("2026-11-24", 23))
    #expect(found.people.map(\.responder) == [.practitioner(PractitionerID(rawValue: 1))])
    #expect(found.emergency == nil)
  }
}
