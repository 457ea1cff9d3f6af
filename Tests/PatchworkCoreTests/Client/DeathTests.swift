import PatchworkCore
import Testing

/// What a recorded death, and a confirmed one, change of what is shown.
@Suite struct DeathTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!
  private let day = CivilDate(year: 2026, month: 11, day: 3)!

  private func network(_ confirmed: Death.Word? = nil, died: Bool = true) -> Network {
    var network = Network(
      client: Client(names: [PersonName(given: "Siân")], birth: BirthDate("2016-03-03")))
    network.involvements = (0..<2).map { place in
      Involvement(
        id: InvolvementID(rawValue: Int64(place + 1)), client: network.client.id,
        practitioner: joy, agency: AgencyID(rawValue: 9), role: "nurse",
        from: today.adding(days: -400), lastContact: today.adding(days: -60),
        nextVisit: today.adding(days: place == 0 ? 3 : -20))
    }
    network.practitioners = [
      Practitioner(
        id: joy, name: PersonName(given: "Joy", family: "Adeyemi"), role: "nurse",
        agency: AgencyID(rawValue: 9))
    ]
    if died {
      network.client.died = day
      network.death = Death(
        day, recorded: Death.Word(.person(joy), given: today), confirmed: confirmed)
    }
    return network
  }

  private let joy = PractitionerID(rawValue: 5)
  private var file: Death.Word { Death.Word(.file, given: today) }

  @Test func whoRecordedItAndWhoConfirmedItIsSaid() {
    #expect(network().deathWords == "recorded by Joy Adeyemi, 24 Nov 2026, not yet confirmed")
    #expect(
      network(file).deathWords
        == "recorded by Joy Adeyemi, 24 Nov 2026, confirmed by an imported file, 24 Nov 2026")
    var imported = network(file)
    imported.death?.recorded = file
    #expect(imported.deathWords == "recorded by an imported file, 24 Nov 2026")
    imported.death?.recorded = Death.Word(.unnamed, given: today)
    imported.death?.confirmed = nil
    #expect(imported.deathWords == "recorded 24 Nov 2026, not yet confirmed")
    #expect(network(died: false).deathWords == nil)
  }

  @Test func plannedVisitsStayUntilItIsConfirmedAndNoneIsDue() {
    let living = VisitStrip(of: network(died: false), on: today)
    #expect(living.rows.contains { $0.planned != nil } && living.death == nil)
    let recorded = VisitStrip(of: network(), on: today)
    #expect(recorded.rows.map(\.planned) == living.rows.map(\.planned))
    #expect(recorded.death?.isConfirmed == false && recorded.clashes.isEmpty)
    let confirmed = VisitStrip(of: network(file), on: today)
    #expect(confirmed.rows.allSatisfy { $0.planned == nil })
  }

  @Test func nothingIsOverdueOnceItIsRecordedAndNothingLacksOnceItIsConfirmed() {
    func gaps(_ network: Network) -> Set<GapRule.Code> {
      Set(Gap.find(in: network, on: today).map(\.rule.code))
    }
    #expect(gaps(network(died: false)).isSuperset(of: [.noLead, .unseen, .missedVisit]))
    #expect(gaps(network()).contains(.noLead))
    #expect(gaps(network()).isDisjoint(with: [.unseen, .missedVisit, .unconfirmed]))
    #expect(gaps(network(file)).isEmpty)
  }

  @Test func myDaySaysItAndCountsNoVisit() throws {
    func one(_ death: Death.Mark?) -> MyDay.Case {
      var summary = ClientSummary(network(died: false).client)
      summary.death = death
      var involvement = network().involvements[1]
      involvement.nextVisit = today
      return MyDay.Case(client: summary, involvement: involvement)
    }
    let living = MyDay(cases: [one(nil)])
    #expect(living.facts(on: today).contains("1 visit due"))
    let recorded = one(Death.Mark(day, isConfirmed: false))
    #expect(!MyDay(cases: [recorded]).facts(on: today).contains("1 visit due"))
    #expect(recorded.words(on: today) == "died 3 Nov 2026, not yet confirmed; visit today")
    #expect(one(Death.Mark(day, isConfirmed: true)).words(on: today) == "died 3 Nov 2026")
    // What is to be confirmed comes first, and who died last of those with something to say.
    let all = MyDay(cases: [one(Death.Mark(day, isConfirmed: true)), one(nil), recorded])
    #expect(all.sorted(on: today).cases.last?.client.death?.isConfirmed == true)
  }

  @Test func theAgeIsThatAtDeath() {
    var summary = ClientSummary(network(died: false).client)
    #expect(summary.ageWords(on: today.adding(days: 3_660)) == "20")
    summary.death = Death.Mark(day, isConfirmed: false)
    #expect(summary.ageWords(on: today.adding(days: 3_660)) == "10")
  }

  @Test func theFamilyPageNamesNoVisit() {
    func says(_ network: Network) -> Bool {
      TeamSheet(network, on: today).lines.contains { line in
        if case .fact(let words) = line { words.hasPrefix("Next visit") } else { false }
      }
    }
    #expect(says(network(died: false)))
    #expect(!says(network()))
  }
}
