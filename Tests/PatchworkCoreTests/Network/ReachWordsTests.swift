import PatchworkCore
import RandomInput
import Testing

/// Answers in words, and the order of a whole network, on Tuesday 24 November 2026 at five past two.
@Suite(.timeLimit(.minutes(1))) struct ReachWordsTests {
  private static let now = LocalMoment(
    CivilDate(year: 2026, month: 11, day: 24)!, TimeOfDay(14, 5))
  private static let office = WorkingPattern.officeHours

  private func person(
    _ id: Int64, _ given: String, _ hours: WorkingPattern = office, leave: [Leave] = [],
    phone: String? = "07700 900001"
  ) -> Practitioner {
    Practitioner(
      id: PractitionerID(rawValue: id), name: PersonName(given: given, family: "Cole"),
      role: "nurse", agency: AgencyID(rawValue: 1),
      contactPoints: phone.map { [ContactPoint(system: .phone, value: $0)] } ?? [], hours: hours,
      leave: leave)
  }

  private let health = Agency(id: AgencyID(rawValue: 1), name: "Health", kind: .health)

  private func network(
    _ people: [Practitioner], agency: Agency, lead: Int64 = 0
  ) -> Network {
    let client = ClientID(rawValue: 9)
    return Network(
      client: Client(id: client, names: []),
      involvements: people.map {
        Involvement(
          id: InvolvementID(rawValue: $0.id.rawValue), client: client, practitioner: $0.id,
          agency: agency.id, role: "nurse", from: CivilDate(dayNumber: 0),
          isLead: $0.id.rawValue == lead)
      }, practitioners: people, agencies: [agency])
  }

  private func words(_ network: Network) throws -> String {
    let reach = try #require(
      NetworkStanding(network, at: Self.now, holidays: BankHolidays()).people.first)
    return reach.words(in: network, at: Self.now)
  }

  private func away(cover: Int64?) -> Leave {
    Leave(
      from: Self.now.date, through: CivilDate("2026-11-30")!,
      cover: cover.map { PractitionerID(rawValue: $0) })
  }

  /// The reason is theirs, not the one's who answers instead.
  @Test func theReasonStandsBeforeWhoAnswersInstead() throws {
    var covered = network([person(1, "Joy", leave: [away(cover: 2)])], agency: health)
    covered.practitioners.append(person(2, "Ruth"))
    #expect(
      try words(covered) == "on leave until Mon 30 Nov; Ruth Cole covers, until 17:00")
    #expect(
      try #require(NetworkStanding(covered, at: Self.now, holidays: BankHolidays()).people.first)
        .state(at: Self.now) == "cover")
  }

  @Test func theDeskAndTheMainLineAreToldApart() throws {
    var agency = health
    agency.mainLine = "01632 960001"
    agency.hours = Self.office
    let joy = person(1, "Joy", leave: [away(cover: nil)])
    #expect(
      try words(network([joy], agency: agency))
        == "on leave until Mon 30 Nov; main line answers, until 17:00")
    agency.dutyDesk = [DutyHours(hours: Self.office, phone: "01632 960002")]
    #expect(
      try words(network([joy], agency: agency))
        == "on leave until Mon 30 Nov; duty desk answers, until 17:00")
  }

  @Test func everyStateHasItsWords() throws {
    let evenings = try #require(WorkingPattern("Thu 09:00-17:00"))
    #expect(try words(network([person(1, "Joy")], agency: health)) == "now, until 17:00")
    #expect(
      try words(network([person(1, "Joy", evenings)], agency: health))
        == "off until Thu 09:00")
    #expect(
      try words(network([person(1, "Joy", WorkingPattern())], agency: health))
        == "hours not given")
    #expect(
      try words(network([person(1, "Joy", phone: nil)], agency: health))
        == "cannot be reached; no number or address")
    var left = person(1, "Joy")
    left.leftOn = CivilDate("2026-11-01")
    #expect(
      try words(network([left], agency: health)) == "cannot be reached; left on 1 Nov 2026")
  }

  @Test func aCardSaysTheSameAsTheNetwork() throws {
    let joy = person(1, "Joy", leave: [away(cover: 2)])
    let card = PractitionerCard(practitioner: joy, agency: health, covers: [person(2, "Ruth")])
    let reach = Reach.of(card, at: Self.now, holidays: BankHolidays())
    #expect(
      reach.words(for: card, at: Self.now)
        == "on leave until Mon 30 Nov; Ruth Cole covers, until 17:00")
    #expect(
      reach.instruction(for: card, at: Self.now)
        == "On leave until Mon 30 Nov. Ring 07700 900001 now: Ruth Cole covers, until 17:00.")
  }

  /// Themselves before a cover before a desk, then by when, then whoever has no hours, then nobody.
  @Test func theOrderIsWhoCanBeReachedSoonest() throws {
    let thursday = try #require(WorkingPattern("Thu 09:00-17:00"))
    let wednesday = try #require(WorkingPattern("Wed 09:00-17:00"))
    let people = [
      person(1, "Thursday", thursday), person(2, "Nobody", phone: nil),
      person(3, "Untold", WorkingPattern()), person(4, "Covered", leave: [away(cover: 6)]),
      person(5, "Wednesday", wednesday), person(6, "Here"), person(7, "Also"),
    ]
    for shuffled in [people, people.reversed(), people.shuffled()] {
      let network = network(shuffled, agency: health)
      let order = NetworkStanding(network, at: Self.now, holidays: BankHolidays()).people
        .map { $0.involvement.rawValue }
      #expect(order == [7, 6, 4, 5, 1, 3, 2])
    }
    let led = NetworkStanding(
      network(people, agency: health, lead: 6), at: Self.now, holidays: BankHolidays()
    ).people
    #expect(led.first?.involvement.rawValue == 6)
  }

  @Test func whatHasEndedOrNotBegunIsNotAnswered() {
    var network = network([person(1, "Joy"), person(2, "Ruth"), person(3, "Bev")], agency: health)
    network.involvements[0].until = Self.now.date.adding(days: -1)
    network.involvements[1].from = Self.now.date.adding(days: 1)
    network.involvements[2].until = Self.now.date
    let order = NetworkStanding(network, at: Self.now, holidays: BankHolidays()).people
    #expect(order.map { $0.involvement.rawValue } == [3])
  }

  /// Whoever is missing from a network, and whatever ring of covers it has, there is an answer.
  @Test func anyNetworkIsAnswered() throws {
    var random = SeededRandom()
    let patterns = [
      "", "Mon-Fri 09:00-17:00", "Sun-Sat 20:00-08:00", "Sat 24:00-24:00", "Tue 00:00-00:00",
    ]
    .compactMap { WorkingPattern($0) }
    func some(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    for _ in 0..<300 {
      let people = (1...Int64(some(1...6))).map { id in
        var person = person(
          id, "P\(id)", patterns.randomElement(using: &random) ?? Self.office,
          leave: (0..<some(0...3)).map { _ in
            let from = Self.now.date.adding(days: some(-20...20))
            return Leave(
              from: from, through: from.adding(days: some(-2...400)),
              cover: PractitionerID(rawValue: Int64(some(1...8))))
          }, phone: some(0...3) == 0 ? nil : "07700 900001")
        person.leftOn = some(0...5) == 0 ? Self.now.date.adding(days: some(-5...5)) : nil
        return person
      }
      var agency = health
      agency.mainLine = some(0...1) == 0 ? "" : "01632 960001"
      agency.dutyDesk = (0..<some(0...2)).compactMap { _ in
        patterns.randomElement(using: &random).map {
          DutyHours(hours: $0, phone: "01632 960002", onBankHolidays: some(0...1) == 0)
        }
      }
      let network = network(people, agency: agency)
      let now = Self.now.adding(minutes: some(-500_000...500_000))
      let answers = NetworkStanding(network, at: now, holidays: BankHolidays(division: .scotland))
        .people
      #expect(
        Set(answers.map(\.involvement)) == Set(network.involvements.map(\.id)), "\(random)")
      for answer in answers {
        #expect((answer.channel == nil) == (answer.responder == nil))
        #expect((answer.availability == .none) == (answer.responder == nil))
        #expect(!answer.words(in: network, at: now).isEmpty && !answer.state(at: now).isEmpty)
        if case .later(let moment) = answer.availability { #expect(moment > now) }
        if case .now(let until?) = answer.availability { #expect(until > now) }
      }
    }
  }
}
