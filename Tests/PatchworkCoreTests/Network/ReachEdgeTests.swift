import PatchworkCore
import Testing

/// Where the rule of whom to contact could say two things at once, or the wrong one of two.
@Suite(.timeLimit(.minutes(1))) struct ReachEdgeTests {
  private let agency = AgencyID(rawValue: 1)

  private func moment(_ text: String) -> LocalMoment {
    let parts = text.split(separator: " ").map(String.init)
    return LocalMoment(CivilDate(parts[0])!, TimeOfDay(parts[1])!)
  }

  private func person(
    _ id: Int64, _ name: String, _ hours: String, leave: [Leave] = []
  ) -> Practitioner {
    Practitioner(
      id: PractitionerID(rawValue: id), name: PersonName(given: name), role: "nurse",
      agency: agency,
      contactPoints: [
        ContactPoint(
          id: ContactPointID(rawValue: id), system: .phone, value: "07700 90000\(id)")
      ], hours: WorkingPattern(hours)!, leave: leave)
  }

  private func away(_ from: String, _ through: String, cover: Int64? = nil) -> Leave {
    Leave(
      from: CivilDate(from)!, through: CivilDate(through)!,
      cover: cover.map { PractitionerID(rawValue: $0) })
  }

  private func reach(
    _ people: [Practitioner], desk: [DutyHours] = [], at text: String
  ) throws -> Reach {
    let client = ClientID(rawValue: 9)
    let network = Network(
      client: Client(id: client, names: []),
      involvements: [
        Involvement(
          id: InvolvementID(rawValue: 1), client: client, practitioner: people.first?.id,
          agency: agency, role: "nurse", from: CivilDate("2020-01-01")!)
      ],
      practitioners: people,
      agencies: [Agency(id: agency, name: "Health", kind: .health, dutyDesk: desk)])
    return try #require(
      NetworkStanding(network, at: moment(text), holidays: BankHolidays()).people.first)
  }

  @Test func aNightShiftBegunBeforeLeaveIsWorkedToItsEnd() throws {
    let joy = person(1, "Joy", "Mon-Fri 20:00-08:00", leave: [away("2026-11-25", "2026-11-30")])
    let reach = try reach([joy], at: "2026-11-25 07:00")
    #expect(reach.availability == .now(until: moment("2026-11-25 08:00")))
    #expect(reach.reasons == [.working])
    let later = try self.reach([joy], at: "2026-11-25 08:00")
    #expect(later.reasons == [.onLeave(through: CivilDate("2026-11-30")!)])
    #expect(later.availability == .later(moment("2026-12-01 20:00")))
  }

  @Test func aBankHolidayIsNoReasonOnADayNeverWorked() throws {
    let joy = person(1, "Joy", "Tue,Wed 09:00-17:00")
    #expect(try reach([joy], at: "2026-05-25 10:00").reasons == [.outOfHours])
    let ruth = person(2, "Ruth", "Mon-Fri 09:00-17:00")
    #expect(
      try reach([ruth], at: "2026-05-25 10:00").reasons == [.bankHoliday("Spring bank holiday")])
  }

  @Test func aDeskOpenAllHolidayGoesOnIntoTheNight() throws {
    let desk = DutyHours(
      hours: WorkingPattern("Mon-Fri 17:00-09:00; Sat,Sun 09:00-09:00")!, phone: "01632 960431",
      onBankHolidays: true)
    let joy = person(1, "Joy", "Mon-Fri 09:00-17:00")
    // Good Friday to the Tuesday after Easter Monday, without a gap.
    let reach = try reach([joy], desk: [desk], at: "2026-04-03 10:00")
    #expect(reach.availability == .now(until: moment("2026-04-07 09:00")))
  }

  @Test func aDeskThatOpensForAHolidayIsAwaited() throws {
    let desk = DutyHours(
      hours: WorkingPattern("Sat 09:00-12:00")!, phone: "01632 960431", onBankHolidays: true)
    let joy = person(1, "Joy", "", leave: [away("2026-11-20", "2027-02-01")])
    let reach = try reach([joy], desk: [desk], at: "2026-12-24 20:00")
    #expect(reach.availability == .later(moment("2026-12-25 00:00")))
    #expect(reach.responder == .dutyDesk(agency))
  }

  @Test func aLongAbsenceStillEnds() throws {
    let joy = person(1, "Joy", "Mon-Fri 09:00-17:00", leave: [away("2026-11-02", "2027-11-05")])
    let reach = try reach([joy], at: "2026-11-24 10:00")
    #expect(reach.availability == .later(moment("2027-11-08 09:00")))
    #expect(reach.state(at: moment("2026-11-24 10:00")) == "Nov 2027")
    #expect(
      reach.words(in: Network(client: Client(names: [])), at: moment("2026-11-24 10:00"))
        == "on leave until 5 Nov 2027, back 8 Nov 2027")
  }

  @Test func theCoverIsFoundInAnyAbsenceOfTheDay() throws {
    let joy = person(
      1, "Joy", "Mon-Fri 09:00-17:00",
      leave: [away("2026-11-01", "2026-11-30"), away("2026-11-20", "2026-11-27", cover: 2)])
    let reach = try reach(
      [joy, person(2, "Ruth", "Mon-Fri 09:00-17:00")], at: "2026-11-24 10:00")
    #expect(reach.responder == .cover(PractitionerID(rawValue: 2)))
    #expect(reach.reasons == [.onLeave(through: CivilDate("2026-11-30")!)])
  }

  @Test func aChainOfCoversReachesItsEnd() throws {
    let people = (1...6).map { id in
      person(
        Int64(id), "P\(id)", "Mon-Fri 09:00-17:00",
        leave: id < 6 ? [away("2026-11-20", "2026-11-30", cover: Int64(id) + 1)] : [])
    }
    let reach = try reach(people, at: "2026-11-24 10:00")
    #expect(reach.responder == .cover(PractitionerID(rawValue: 6)))
    #expect(reach.channel?.value == "07700 900006")
  }

  @Test func nobodyCoversForThemselves() throws {
    let joy = person(
      1, "Joy", "Mon-Fri 09:00-17:00", leave: [away("2026-11-20", "2026-11-30", cover: 1)])
    let reach = try reach([joy], at: "2026-11-24 10:00")
    #expect(reach.responder == .practitioner(PractitionerID(rawValue: 1)))
    #expect(reach.availability == .later(moment("2026-12-01 09:00")))
  }

  @Test func theDayTheyLeaveIsTheFirstWithoutThem() throws {
    var joy = person(1, "Joy", "Mon-Fri 09:00-17:00")
    joy.leftOn = CivilDate("2026-11-25")
    #expect(
      try reach([joy], at: "2026-11-24 10:00").availability
        == .now(until: moment("2026-11-24 17:00")))
    #expect(try reach([joy], at: "2026-11-24 18:00").availability == .none)
    #expect(
      try reach([joy], at: "2026-11-25 10:00").reasons == [.left(on: CivilDate("2026-11-25")!)])
  }

  /// The person themselves are worth a day's wait, and no longer.
  @Test func aDeskIsPreferredOnlyToAWaitOfMoreThanADay() throws {
    let desk = DutyHours(hours: WorkingPattern("Tue 17:00-20:00")!, phone: "01632 960431")
    let tomorrow = try reach(
      [person(1, "Joy", "Wed 09:00-17:00")], desk: [desk], at: "2026-11-24 10:00")
    #expect(tomorrow.availability == .later(moment("2026-11-25 09:00")))
    #expect(tomorrow.responder == .practitioner(PractitionerID(rawValue: 1)))
    let thursday = try reach(
      [person(1, "Joy", "Thu 09:00-17:00")], desk: [desk], at: "2026-11-24 10:00")
    #expect(thursday.availability == .later(moment("2026-11-24 17:00")))
    #expect(thursday.responder == .dutyDesk(agency))
  }

  @Test func hoursThatNeverEndHaveNoEnd() throws {
    let joy = person(1, "Joy", "Mon-Sun 00:00-24:00")
    #expect(try reach([joy], at: "2026-11-24 10:00").availability == .now(until: nil))
  }

  @Test func sessionsWithoutAGapAreOne() throws {
    let joy = person(1, "Joy", "Tue 09:00-12:00; Tue 12:00-17:00; Tue 18:00-20:00")
    #expect(
      try reach([joy], at: "2026-11-24 10:00").availability
        == .now(until: moment("2026-11-24 17:00")))
  }

  /// The night on which the clocks go back is worked by the wall clock.
  @Test func aNightShiftOverAClockChangeEndsByTheWallClock() throws {
    let joy = person(1, "Joy", "Sat 20:00-08:00")
    for seconds in [Int64(1_792_886_400), 1_792_890_000, 1_792_893_600] {
      let now = UnitedKingdomTime.moment(seconds)
      let reach = try reach([joy], at: "\(now.date) \(now.time)")
      #expect(reach.availability == .now(until: moment("2026-10-25 08:00")))
    }
  }
}
