import PatchworkCore
import Testing

@testable import PatchworkPractice

@Suite(.timeLimit(.minutes(2))) struct PracticeCountyTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 24)!
  private let county = PracticeCounty.make(today: today)

  @Test func isTheSizeOfAPilotCounty() {
    #expect(county.agencies.count == 66)
    #expect((330...370).contains(county.practitioners.count))
    #expect((2_350...2_360).contains(county.clients.count))
    #expect((4_500...8_000).contains(county.involvements.count))
    #expect(county.agencies.filter { $0.kind == .voluntary }.count >= 15)
    let kinds = Set(county.agencies.map(\.kind))
    #expect(
      kinds.isSuperset(of: [.council, .district, .fire, .police, .health, .school, .housing]))
  }

  @Test func theSameSeedMakesTheSameCounty() {
    let again = PracticeCounty.make(today: Self.today)
    #expect(again.clients == county.clients)
    #expect(again.involvements == county.involvements)
    #expect(PracticeCounty.make(seed: 7, today: Self.today).clients != county.clients)
  }

  @Test func everyRecordCouldBeSaved() {
    for client in county.clients { #expect(client.problems(today: Self.today) == []) }
    for person in county.practitioners { #expect(person.problems(today: Self.today) == []) }
    for agency in county.agencies { #expect(agency.problems() == []) }
    for involvement in county.involvements {
      #expect(involvement.problems(today: Self.today) == [])
    }
  }

  @Test func nobodyHasAHomeOrAWorkerBeforeTheirBirth() {
    for client in county.clients {
      guard case .exact(let born) = client.birth else { continue }
      let days = client.addresses.flatMap { [$0.from, $0.until] }.compactMap(\.self)
      #expect(days.allSatisfy { $0 >= born }, "\(client.name.display)")
      let involvements = county.involvements.filter { $0.client == client.id }
      #expect(involvements.allSatisfy { $0.from >= born }, "\(client.name.display)")
    }
  }

  @Test(arguments: ["2026-11-24", "2026-12-27", "2027-04-04"])
  func peopleAreVisitedOnWorkingDays(_ text: String) throws {
    let county = PracticeCounty.make(today: try #require(CivilDate(text)))
    let days =
      county.involvements.flatMap { [$0.lastContact, $0.nextVisit] }.compactMap(\.self)
      + county.visits.map(\.day)
    #expect(days.count > 1_000)
    for day in days {
      #expect(day.weekday < .saturday && BankHolidays().name(on: day) == nil, "\(day)")
    }
  }

  @Test func nothingInItCanBelongToAnybody() {
    let numbers = county.clients.compactMap(\.nhsNumber)
    #expect(numbers.allSatisfy { $0.digits.hasPrefix("999") })
    #expect(Set(numbers).count == numbers.count)
    let postcodes = county.clients.flatMap(\.addresses).compactMap(\.postcode)
    #expect(postcodes.allSatisfy { $0.text.hasPrefix("Q") })
    let values = county.practitioners.flatMap(\.contactPoints)
    for point in values where point.system == .email {
      #expect(point.value.hasSuffix("example.org"))
    }
    let phones =
      values.filter { $0.system != .email }.map(\.value) + county.agencies.map(\.mainLine)
      + county.agencies.flatMap { $0.dutyDesk.map(\.phone) }
    #expect(phones.allSatisfy { $0.hasPrefix("07700 900") || $0.hasPrefix("01632 960") })
  }

  @Test func everyReferenceLeadsSomewhere() {
    let clients = Set(county.clients.map(\.id))
    let agencies = Set(county.agencies.map(\.id))
    let practitioners = Dictionary(uniqueKeysWithValues: county.practitioners.map { ($0.id, $0) })
    for involvement in county.involvements {
      #expect(clients.contains(involvement.client))
      #expect(agencies.contains(involvement.agency))
      if let id = involvement.practitioner {
        #expect(practitioners[id]?.agency == involvement.agency)
      }
    }
    for link in county.relationships {
      #expect(clients.contains(link.client) && clients.contains(link.relative))
    }
    for leave in county.practitioners.flatMap(\.leave) {
      if let cover = leave.cover { #expect(practitioners[cover] != nil) }
    }
    #expect(practitioners[county.me]?.name.display == "Amina Okafor")
  }

  /// Whoever follows the guide types `sian watsom` and must meet the girl it speaks of.
  @Test func nobodyElseBearsTheNamesOfTheGuide() {
    let namesakes = county.clients.filter {
      $0.names.contains { ["Siân Watson", "Sian Watson"].contains("\($0.given) \($0.family)") }
    }
    #expect(namesakes.count == 1)
  }

  @Test func atMostOneLeadsANetwork() {
    let leads = county.involvements.filter { $0.isLead && $0.isCurrent(on: Self.today) }
    #expect(Set(leads.map(\.client)).count == leads.count)
    #expect(leads.count > 300)
  }

  @Test func itHasWhatAWorkerMustLearnToHandle() {
    let involved = Set(county.involvements.map(\.client))
    #expect(county.clients.contains { !involved.contains($0.id) }, "clients with nobody")
    #expect(county.practitioners.contains { $0.leave(on: Self.today)?.cover != nil })
    #expect(county.practitioners.contains { $0.leftOn != nil })
    #expect(county.practitioners.contains { $0.contactPoints.isEmpty })
    #expect(county.practitioners.contains { !$0.hours.isGiven })
    #expect(county.clients.contains { $0.currentAddress == nil })
    #expect(county.clients.contains { $0.birth == nil })
    #expect(county.clients.contains { $0.names.contains { $0.kind == .former } })
    #expect(county.involvements.contains { $0.practitioner == nil })
    #expect(county.involvements.contains { $0.until != nil })
    let stale = Self.today.adding(days: -180)
    #expect(
      county.practitioners.flatMap(\.contactPoints).contains { point in
        point.lastConfirmed.map { $0 < stale } ?? true
      })
  }

  /// Two people must not share a number, or a worker would ring the wrong one.
  @Test func everybodyHasNumbersOfTheirOwn() {
    let mobiles = county.practitioners.flatMap(\.contactPoints).filter { $0.use == .mobile }
    #expect(Set(mobiles.map(\.value)).count == mobiles.count)
  }

  @Test func nobodyIsWorkedWithBeforeBirthOrByTheWrongSchool() {
    let births = Dictionary(uniqueKeysWithValues: county.clients.map { ($0.id, $0.birth) })
    for involvement in county.involvements {
      guard case .exact(let born)?? = births[involvement.client] else { continue }
      #expect(involvement.from >= born)
      if let last = involvement.lastContact { #expect(last >= involvement.from) }
    }
    let ages = Dictionary(
      uniqueKeysWithValues: AgencyPlan.all.compactMap { plan in plan.ages.map { (plan.name, $0) } })
    let agencies = Dictionary(uniqueKeysWithValues: county.agencies.map { ($0.id, $0) })
    var pupils = 0
    for involvement in county.involvements where involvement.isCurrent(on: Self.today) {
      guard let taken = agencies[involvement.agency].flatMap({ ages[$0.name] }),
        case .exact(let born)?? = births[involvement.client]
      else { continue }
      pupils += 1
      // Somebody born on the first of January, as it were, may be a year younger.
      let age = BirthDate.exact(born).age(on: Self.today)
      #expect(taken.contains(age) || (born.month == 1 && born.day == 1))
    }
    #expect(pupils > 200)
  }

  @Test func coverIsSomebodyWhoStillWorksThere() {
    let practitioners = Dictionary(uniqueKeysWithValues: county.practitioners.map { ($0.id, $0) })
    for person in county.practitioners {
      for leave in person.leave {
        guard let cover = leave.cover.flatMap({ practitioners[$0] }) else { continue }
        #expect(cover.leftOn == nil && cover.agency == person.agency && cover.id != person.id)
      }
    }
  }

  @Test func someNetworksStillNameSomebodyWhoLeft() {
    let left = Set(county.practitioners.filter { $0.leftOn != nil }.map(\.id))
    let stale = county.involvements.filter {
      $0.isCurrent(on: Self.today) && $0.practitioner.map(left.contains) ?? false
    }
    #expect((5...400).contains(stale.count))
  }

  @Test func theGuidesPeopleAreThere() throws {
    let siân = try #require(county.clients.first { $0.names.contains { $0.given == "Shan" } })
    #expect(siân.name.display == "Siân Watson")
    #expect(siân.birth?.age(on: Self.today) == 10)
    let network = county.involvements.filter { $0.client == siân.id }
    #expect(network.filter { $0.isCurrent(on: Self.today) }.count == 6)
    #expect(network.allSatisfy { !$0.isLead })
    let names = county.clients.map(\.name.display)
    for name in ["Oluwaseun Adebayo-Whittingham", "Thị Hồng Nhung Nguyễn", "Ó"] {
      #expect(names.contains(name))
    }
  }
}
