import PatchworkCore
import Testing

/// The rule of whom to contact, tried case by case in a small world: Joy, covered by Ruth in her
/// leave, at an agency with a duty desk at night.
@Suite(.timeLimit(.minutes(1))) struct ReachTests {
  private static let office = "Mon-Fri 09:00-17:00"

  /// A world that each case changes a little.
  private struct World {
    var joy = person(1, "Joy", hours: office)
    var ruth = person(2, "Ruth", hours: office)
    var agency = Agency(
      id: AgencyID(rawValue: 1), name: "Council", kind: .council,
      dutyDesk: [
        DutyHours(
          hours: WorkingPattern("Mon-Fri 17:00-09:00; Sat,Sun 09:00-09:00")!,
          phone: "01632 960431", onBankHolidays: true)
      ])
    var names: PractitionerID? = PractitionerID(rawValue: 1)

    func reach(at moment: String) -> Reach? {
      let parts = moment.split(separator: " ").map(String.init)
      let now = LocalMoment(CivilDate(parts[0])!, TimeOfDay(parts[1])!)
      let client = ClientID(rawValue: 9)
      let network = Network(
        client: Client(id: client, names: []),
        involvements: [
          Involvement(
            id: InvolvementID(rawValue: 1), client: client, practitioner: names,
            agency: agency.id, role: "social worker", from: CivilDate("2020-01-01")!)
        ],
        practitioners: [joy, ruth], agencies: [agency])
      return NetworkStanding(network, at: now, holidays: BankHolidays()).people.first
    }

    /// When, by what, why: `now 07700 900001`.
    func answer(at moment: String) -> String {
      guard let reach = reach(at: moment) else { return "nothing" }
      let parts = moment.split(separator: " ").map(String.init)
      let now = LocalMoment(CivilDate(parts[0])!, TimeOfDay(parts[1])!)
      let reasons = reach.reasons.compactMap { $0.words(from: now.date) }.joined(separator: ", ")
      return [reach.state(at: now), reach.channel?.value ?? "", reasons]
        .filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  private static func person(_ id: Int64, _ name: String, hours: String) -> Practitioner {
    Practitioner(
      id: PractitionerID(rawValue: id), name: PersonName(given: name), role: "social worker",
      agency: AgencyID(rawValue: 1),
      contactPoints: [
        ContactPoint(
          id: ContactPointID(rawValue: id * 10), system: .phone, use: .mobile,
          value: "07700 90000\(id)", rank: 1),
        ContactPoint(
          id: ContactPointID(rawValue: id * 10 + 1), system: .email,
          value: "\(name.lowercased())@example.org", rank: 2),
      ], hours: WorkingPattern(hours)!)
  }

  private func world(_ change: (inout World) -> Void = { _ in }) -> World {
    var world = World()
    change(&world)
    return world
  }

  @Test(arguments: [
    ("2026-11-24 09:00", "now | 07700 900001"),
    ("2026-11-24 16:59", "now | 07700 900001"),
    ("2026-11-24 17:00", "duty desk | 01632 960431 | out of hours"),
    ("2026-11-24 08:59", "duty desk | 01632 960431 | out of hours"),
    ("2026-11-28 12:00", "duty desk | 01632 960431 | out of hours"),
    ("2026-11-30 08:30", "duty desk | 01632 960431 | out of hours"),
    ("2026-12-25 10:00", "duty desk | 01632 960431 | bank holiday: Christmas Day"),
    ("2026-12-28 10:00", "duty desk | 01632 960431 | bank holiday: Boxing Day"),
    // The clocks go forward on 29 March 2026 and back on 25 October: Mondays after are plain.
    ("2026-03-30 09:00", "now | 07700 900001"),
    ("2026-03-29 01:30", "duty desk | 01632 960431 | out of hours"),
    ("2026-10-26 09:00", "now | 07700 900001"),
    ("2026-10-25 01:30", "duty desk | 01632 960431 | out of hours"),
  ])
  func hoursDecideBetweenPersonAndDesk(moment: String, answer: String) {
    #expect(world().answer(at: moment) == answer)
  }

  @Test func theAnswerSaysUntilWhen() {
    let reach = world().reach(at: "2026-11-24 14:05")
    #expect(
      reach?.availability == .now(until: LocalMoment(CivilDate("2026-11-24")!, TimeOfDay(17))))
    #expect(reach?.responder == .practitioner(PractitionerID(rawValue: 1)))
  }

  @Test(arguments: [
    ("2026-11-24 18:00", "Wed 09:00 | 07700 900001 | out of hours"),
    ("2026-11-24 08:00", "09:00 | 07700 900001 | out of hours"),
    ("2026-11-27 18:00", "Mon 09:00 | 07700 900001 | out of hours"),
    ("2026-12-24 18:00", "Tue 09:00 | 07700 900001 | out of hours"),
    ("2026-12-25 10:00", "Tue 09:00 | 07700 900001 | bank holiday: Christmas Day"),
  ])
  func withoutADeskSheIsNextInWhenHerHoursBegin(moment: String, answer: String) {
    #expect(world { $0.agency.dutyDesk = [] }.answer(at: moment) == answer)
  }

  @Test func aContactPointNoLongerInUseGivesWayToAnother() {
    let world = world { $0.joy.contactPoints[0].until = CivilDate("2026-10-01") }
    #expect(world.answer(at: "2026-11-24 10:00") == "now | joy@example.org")
  }

  @Test func rankDecidesNotTheOrderOfTheList() {
    let world = world { $0.joy.contactPoints[0].rank = 3 }
    #expect(world.answer(at: "2026-11-24 10:00") == "now | joy@example.org")
  }

  private func onLeave(cover: Int64?) -> World {
    world {
      $0.joy.leave = [
        Leave(
          from: CivilDate("2026-11-20")!, through: CivilDate("2026-11-30")!,
          cover: cover.map { PractitionerID(rawValue: $0) })
      ]
    }
  }

  @Test func onLeaveHerCoverAnswers() {
    let world = onLeave(cover: 2)
    #expect(
      world.answer(at: "2026-11-24 10:00") == "cover | 07700 900002 | on leave until Mon 30 Nov")
    #expect(world.reach(at: "2026-11-24 10:00")?.responder == .cover(PractitionerID(rawValue: 2)))
    #expect(
      world.answer(at: "2026-11-24 20:00") == "duty desk | 01632 960431 | on leave until Mon 30 Nov"
    )
  }

  @Test func onLeaveWithoutCoverTheDeskAnswersElseTheyWait() {
    var world = onLeave(cover: nil)
    #expect(
      world.answer(at: "2026-11-24 10:00") == "17:00 | 01632 960431 | on leave until Mon 30 Nov")
    world.agency.dutyDesk = []
    #expect(
      world.answer(at: "2026-11-24 10:00") == "Tue 1 Dec | 07700 900001 | on leave until Mon 30 Nov"
    )
  }

  @Test func coversWhoCoverEachOtherEndTheChain() {
    var world = onLeave(cover: 2)
    world.agency.dutyDesk = []
    world.ruth.leave = [
      Leave(
        from: CivilDate("2026-11-23")!, through: CivilDate("2026-11-25")!,
        cover: PractitionerID(rawValue: 1))
    ]
    #expect(
      world.answer(at: "2026-11-24 10:00") == "Thu 09:00 | 07700 900002 | on leave until Mon 30 Nov"
    )
  }

  @Test func leaveInTwoPartsIsOneAbsence() {
    var world = onLeave(cover: nil)
    world.agency.dutyDesk = []
    world.joy.leave.append(Leave(from: CivilDate("2026-12-01")!, through: CivilDate("2026-12-04")!))
    #expect(
      world.answer(at: "2026-11-24 10:00") == "Mon 7 Dec | 07700 900001 | on leave until Fri 4 Dec")
  }

  @Test func whoeverWorksSundaysKnowsNoBankHolidays() {
    let world = world { $0.joy.hours = WorkingPattern("Mon-Sun 07:00-19:00")! }
    #expect(world.answer(at: "2026-12-25 10:00") == "now | 07700 900001")
  }

  @Test func aNightShiftRunsOverMidnight() {
    let world = world {
      $0.joy.hours = WorkingPattern("Mon 20:00-08:00")!
      $0.agency.dutyDesk = []
    }
    #expect(world.answer(at: "2026-11-24 07:59") == "now | 07700 900001")
    #expect(world.answer(at: "2026-11-24 08:00") == "Mon 20:00 | 07700 900001 | out of hours")
    #expect(
      world.reach(at: "2026-11-23 23:00")?.availability
        == .now(until: LocalMoment(CivilDate("2026-11-24")!, TimeOfDay(8))))
  }

  @Test func withoutHoursTheDeskIsSurerWhileItAnswers() {
    let world = world { $0.joy.hours = WorkingPattern() }
    #expect(world.answer(at: "2026-11-24 18:00") == "duty desk | 01632 960431 | hours not given")
    #expect(world.answer(at: "2026-11-24 10:00") == "not known | 07700 900001 | hours not given")
  }

  @Test func withoutHoursAndDeskSheMayBeTried() {
    let world = world {
      $0.joy.hours = WorkingPattern()
      $0.agency.dutyDesk = []
    }
    #expect(world.answer(at: "2026-11-24 10:00") == "not known | 07700 900001 | hours not given")
  }

  @Test func withoutAnyContactPointTheDeskOrNobody() {
    var world = world { $0.joy.contactPoints = [] }
    #expect(
      world.answer(at: "2026-11-24 18:00")
        == "duty desk | 01632 960431 | out of hours, no number or address")
    world.agency.dutyDesk = []
    #expect(world.answer(at: "2026-11-24 10:00") == "no number | no number or address")
  }

  @Test func someoneWhoHasLeftIsAnsweredForByTheAgency() {
    let world = world { $0.joy.leftOn = CivilDate("2026-11-01") }
    #expect(world.answer(at: "2026-11-24 18:00") == "duty desk | 01632 960431 | left on 1 Nov 2026")
    #expect(world.answer(at: "2026-11-24 10:00") == "17:00 | 01632 960431 | left on 1 Nov 2026")
  }

  @Test func whereNobodyIsNamedTheMainLineComesFirst() {
    let world = world {
      $0.names = nil
      $0.agency.mainLine = "01632 960001"
      $0.agency.hours = WorkingPattern(Self.office)!
    }
    #expect(world.answer(at: "2026-11-24 10:00") == "main line | 01632 960001 | nobody is named")
    #expect(world.answer(at: "2026-11-24 18:00") == "duty desk | 01632 960431 | nobody is named")
  }

  /// An office that writes its desk as the help shows means every night on which it is closed.
  @Test(arguments: [
    ("2026-12-29 03:00", "duty desk | 01632 960431 | out of hours"),
    ("2026-12-28 20:00", "duty desk | 01632 960431 | bank holiday: Boxing Day"),
    ("2026-12-28 10:00", "duty desk | 01632 960432 | bank holiday: Boxing Day"),
    ("2026-12-25 08:00", "duty desk | 01632 960431 | bank holiday: Christmas Day"),
    ("2026-12-26 03:00", "duty desk | 01632 960431 | out of hours"),
    ("2026-12-29 09:30", "now | 07700 900001"),
  ])
  func aDeskOfNightsAnswersInTheNightsOfBankHolidaysToo(moment: String, answer: String) {
    let world = world {
      $0.agency.hours = WorkingPattern(Self.office)!
      $0.agency.dutyDesk = [
        DutyHours(hours: WorkingPattern("Mon-Fri 17:00-09:00")!, phone: "01632 960431"),
        DutyHours(
          hours: WorkingPattern("Sat,Sun 00:00-24:00")!, phone: "01632 960432",
          onBankHolidays: true),
      ]
    }
    #expect(world.answer(at: moment) == answer)
  }

  /// A desk of the day is as closed as its office, however early it opens.
  @Test(arguments: [
    ("Mon-Fri 08:00-18:00", false), ("Mon-Fri 00:00-24:00", false), ("Mon-Fri 09:00-09:00", false),
    ("Mon-Fri 09:00-13:00", false), ("Mon-Fri 16:30-09:00", true), ("Mon-Fri 17:00-24:00", true),
    ("Mon-Fri 06:00-09:30", true), ("Mon-Fri 07:00-01:00", false),
  ])
  func aBankHolidayClosesTheDesksOfTheDay(hours: String, isOpen: Bool) throws {
    let world = world {
      $0.agency.dutyDesk = [DutyHours(hours: WorkingPattern(hours)!, phone: "01632 960431")]
    }
    // Boxing Day is kept on Monday 28 December 2026.
    let session = try #require(WorkingPattern(hours)?.sessions.first)
    let reach = world.reach(at: "2026-12-28 \(session.from)")
    #expect((reach?.channel?.value == "01632 960431" && reach?.isNow == true) == isOpen)
  }

  @Test func everyAnswerHasItsReasonInWords() throws {
    let world = onLeave(cover: 2)
    let reach = try #require(world.reach(at: "2026-11-24 10:00"))
    let network = Network(
      client: Client(names: []), practitioners: [world.joy, world.ruth], agencies: [world.agency])
    let now = LocalMoment(CivilDate("2026-11-24")!, TimeOfDay(10))
    #expect(
      reach.words(in: network, at: now)
        == "on leave until Mon 30 Nov; Ruth covers, until 17:00")
  }
}
