import PatchworkCore
import Testing

@testable import PatchworkPractice

@Suite struct PracticeCountyTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 24)!
  private let county = PracticeCounty.make(today: today)

  @Test func isTheSizeOfAPilotCounty() {
    #expect(county.agencies.count == 64)
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
}
