import PatchworkCore
import Testing

/// A network as one who asks sees it, on Saturday 28 November 2026 at ten to ten.
@Suite(.timeLimit(.minutes(1))) struct StandingTests {
  private static let now = LocalMoment(
    CivilDate(year: 2026, month: 11, day: 28)!, TimeOfDay(9, 50))
  private static let week = WorkingPattern("Mon-Sun 08:00-18:00")!
  private static let office = WorkingPattern.officeHours

  private let council = Agency(
    id: AgencyID(rawValue: 1), name: "Council", kind: .council, mainLine: "01632 960001",
    hours: office,
    dutyDesk: [
      DutyHours(hours: WorkingPattern("Sat,Sun 00:00-24:00")!, phone: "01632 960006")
    ])
  private let fire = Agency(id: AgencyID(rawValue: 2), name: "Fire", kind: .fire)

  private func person(
    _ id: Int64, _ given: String, _ hours: WorkingPattern, at agency: Int64 = 1,
    cover: Int64? = nil
  ) -> Practitioner {
    Practitioner(
      id: PractitionerID(rawValue: id), name: PersonName(given: given, family: "Cole"),
      role: "worker", agency: AgencyID(rawValue: agency),
      contactPoints: [
        ContactPoint(
          id: ContactPointID(rawValue: id), system: .phone, value: "07700 90000\(id)")
      ], hours: hours,
      leave: cover.map {
        [
          Leave(
            from: CivilDate("2026-11-23")!, through: CivilDate("2026-12-04")!,
            cover: PractitionerID(rawValue: $0))
        ]
      } ?? [])
  }

  private func standing(
    _ people: [Practitioner], others: [Practitioner] = [], nobodyAt: [Agency] = [],
    asker: Int64? = nil
  ) -> NetworkStanding {
    let client = ClientID(rawValue: 9)
    func involvement(_ id: Int64, _ who: PractitionerID?, _ agency: AgencyID) -> Involvement {
      Involvement(
        id: InvolvementID(rawValue: id), client: client, practitioner: who, agency: agency,
        role: "worker", from: CivilDate("2020-01-01")!)
    }
    return NetworkStanding(
      Network(
        client: Client(id: client, names: []),
        involvements: people.map { involvement($0.id.rawValue, $0.id, $0.agency) }
          + nobodyAt.enumerated().map { involvement(100 + Int64($0.offset), nil, $0.element.id) },
        practitioners: people + others, agencies: [council, fire]),
      at: Self.now, holidays: BankHolidays(), asker: asker.map { PractitionerID(rawValue: $0) })
  }

  @Test func whoAsksIsNeitherFirstNorCounted() {
    let me = person(1, "Amina", Self.week, at: 2)
    let tom = person(2, "Tom", Self.week, at: 2)
    let mine = standing([me, tom], asker: 1)
    #expect(mine.people.map(\.involvement.rawValue) == [2])
    #expect(mine.mine.map(\.rawValue) == [1])
    #expect(mine.tally.words == "1 person, 1 agency; 1 now")
    #expect(standing([me], asker: 1).tally.words == "nobody but you")
    #expect(standing([me, tom]).tally.words == "2 people, 1 agency; 2 now")
  }

  @Test func whoAsksIsNotToldToRingThemselvesAsACover() throws {
    let joy = person(3, "Joy", Self.office, cover: 1)
    let me = person(1, "Amina", Self.week, at: 2)
    let forMe = standing([joy], others: [me], asker: 1)
    #expect(forMe.people.first?.responder == .dutyDesk(council.id))
    #expect(forMe.tally.words == "1 person, 1 agency; nobody now, 1 desk answers")
    let forOthers = standing([joy], others: [me])
    #expect(forOthers.people.first?.responder == .cover(me.id))
    #expect(forOthers.tally.words == "1 person, 1 agency; 1 now")
  }

  /// The number that answers for several stands once, over them, with who is back first on top.
  @Test func oneNumberAnswersForSeveralAndCountsOnce() throws {
    let joy = person(3, "Joy", WorkingPattern("Tue 09:00-17:00")!)
    let ann = person(4, "Ann", Self.office)
    let tom = person(2, "Tom", Self.week, at: 2)
    let standing = standing([joy, ann, tom], nobodyAt: [council])
    #expect(standing.groups.count == 2)
    #expect(standing.groups[0].answerer == .person(tom.id))
    #expect(
      standing.groups[1].answerer == .desk(council.id, phone: "01632 960006"))
    #expect(standing.groups[1].own.map(\.involvement.rawValue) == [100])
    #expect(standing.groups[1].others.map(\.involvement.rawValue) == [4, 3])
    #expect(
      standing.groups[1].others.first?.own
        == Reach.Own(
          availability: .later(LocalMoment(CivilDate("2026-11-30")!, TimeOfDay(9))),
          channel: Reach.Channel(system: .phone, value: "07700 900004")))
    #expect(standing.tally.words == "3 people, 2 agencies; 1 now, 1 desk answers")
  }

  @Test func aCoverInTheNetworkIsOnePerson() {
    let jacob = person(5, "Jacob", Self.week, at: 2)
    let lexi = person(6, "Lexi", Self.office, at: 2, cover: 5)
    let standing = standing([lexi, jacob])
    #expect(standing.groups.count == 1)
    #expect(standing.groups[0].own.map(\.involvement.rawValue) == [5])
    #expect(standing.groups[0].others.map(\.involvement.rawValue) == [6])
    #expect(standing.tally.now == 1)
  }

  @Test(arguments: [
    (1, "Ring 07700 900001 now, until 18:00."),
    (
      2,
      "Off until Mon 09:00. Ring 01632 960006 now: the duty desk, until Mon 00:00."
    ),
    (3, "Off until Mon 09:00. Ring 07700 900003 then."),
    (
      4,
      "On leave until Fri 4 Dec, back Mon 7 Dec. Ring 07700 900001 now: Amina Cole covers, until 18:00."
    ),
  ])
  func theInstructionReadsForward(id: Int64, words: String) throws {
    let amina = person(1, "Amina", Self.week, at: 2)
    let person =
      switch id {
      case 1: amina
      case 2: self.person(2, "Joy", Self.office)
      case 3: self.person(3, "Bev", Self.office, at: 2)
      default: self.person(4, "Lexi", Self.office, cover: 1)
      }
    let card = PractitionerCard(
      practitioner: person, agency: person.agency == council.id ? council : fire, covers: [amina])
    let reach = Reach.of(card, at: Self.now, holidays: BankHolidays())
    #expect(reach.instruction(for: card, at: Self.now) == words)
  }
}
