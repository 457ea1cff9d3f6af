import PatchworkCore
import Testing

@testable import PatchworkStore

/// Who hears of a death, whose word it is, and what other records make of it.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct DeathTests {
  private let day = CivilDate(dayNumber: 19_400)

  private func record(_ day: CivilDate?, of client: ClientID, by who: LocalDirectory) async throws {
    var held = try await who.open(client, reason: .jointWork).client
    held.died = day
    _ = try await who.apply(.correctClient(held))
  }

  private func news(_ who: LocalDirectory) async throws -> [DeathNews.Kind] {
    try await who.inbox().items.compactMap(\.death?.kind)
  }

  private func join(
    _ corner: Corner, _ who: LocalDirectory, _ mark: Confidentiality? = nil
  ) async throws {
    let me = try #require(try await who.me())
    _ = try await who.open(corner.client, reason: .jointWork)
    _ = try await who.apply(
      .addInvolvement(
        Involvement(
          client: corner.client, practitioner: me.id, agency: me.agency, role: "visitor",
          from: CivilDate(dayNumber: 19_000), confidential: mark)))
  }

  @Test func stewardsHearOfItAndConfirmItWithoutWorkingWithTheClient() async throws {
    let corner = try await Corner()
    try await corner.keeper.upkeep.write { connection in
      try AccountTable(connection).give([.steward], to: corner.ids.bev)
    }
    try await record(day, of: corner.client, by: corner.amina)
    #expect(try await news(corner.bev) == [.recorded])
    #expect(try await news(corner.tom).isEmpty)
    _ = try await corner.bev.apply(.rights(.confirmDeath(corner.client, on: day)))
    #expect(try await news(corner.amina) == [.confirmed])
    #expect(try await corner.network().death?.confirmed?.source == .person(corner.ids.bev))
    _ = try await corner.bev.apply(.rights(.takeBackDeath(corner.client)))
    #expect(try await news(corner.amina) == [.takenBack])
    #expect(try await corner.network().client.died == nil)
  }

  @Test func whatSomebodyWasToldIsNotShownOnceTheyHaveChangedIt() async throws {
    let corner = try await Corner()
    try await join(corner, corner.tom)
    try await record(day, of: corner.client, by: corner.amina)
    #expect(try await news(corner.tom) == [.recorded])
    _ = try await corner.tom.apply(.rights(.takeBackDeath(corner.client)))
    #expect(try await news(corner.tom).isEmpty)
    #expect(try await news(corner.amina) == [.takenBack])
    try await record(day, of: corner.client, by: corner.amina)
    #expect(try await news(corner.amina).isEmpty)
    #expect(try await news(corner.tom) == [.recorded])
  }

  @Test func whoWasToldHearsThatItWasTakenBackThoughTheyLeftMeanwhile() async throws {
    let corner = try await Corner()
    try await join(corner, corner.tom)
    try await record(day, of: corner.client, by: corner.amina)
    var his = try #require(
      try await corner.tom.network(of: corner.client).involvements.first {
        $0.practitioner == corner.ids.tom
      })
    his.until = UnitedKingdomTime.moment(WallClock.now()).date.adding(days: -1)
    _ = try await corner.tom.apply(.correctInvolvement(his))
    try await record(nil, of: corner.client, by: corner.amina)
    #expect(try await news(corner.tom) == [.takenBack])
  }

  @Test(arguments: Confidentiality.allCases)
  func whoeverRecordsItInConfidenceIsNotNamed(_ mark: Confidentiality) async throws {
    let corner = try await Corner()
    try await join(corner, corner.tom, mark)
    try await record(day, of: corner.client, by: corner.tom)
    let seen = try await corner.amina.network(of: corner.client)
    #expect(seen.death?.recorded?.source == .unnamed)
    #expect(seen.practitioner(corner.ids.tom) == nil)
    #expect(!seen.agencies.contains { $0.id == corner.agencies.there })
    #expect(seen.deathWords?.contains("Tom") == false)
    let item = try #require(try await corner.amina.inbox().items.first { $0.kind == .death })
    #expect(item.from == nil)
    // Their own people read it, and the network confirms it.
    let own = try await corner.tom.network(of: corner.client)
    #expect(own.death?.recorded?.source == .person(corner.ids.tom))
    _ = try await corner.amina.apply(.rights(.confirmDeath(corner.client, on: day)))
    #expect(try await news(corner.tom) == [.confirmed])
    let copy = try await corner.keeper.subjectAccess(to: corner.client)
    #expect(!copy.others.contains { $0.contains("Tom") })
    #expect(copy.others.contains { $0.hasPrefix("Died \(day.words)") })
  }

  @Test func twoRecordsThatBecomeOneAreOneDeathAndAreTakenApartAgain() async throws {
    let corner = try await Corner()
    let twin = try await corner.keeper.addClient("Anne", "Pugh")
    try await record(day, of: twin, by: corner.tom)
    _ = try await corner.keeper.apply(.rights(.merge(twin, into: corner.client)))
    var network = try await corner.network()
    #expect(network.death?.day == day)
    #expect(network.death?.recorded?.source == .person(corner.ids.tom))
    #expect(try await news(corner.amina) == [.recorded])
    _ = try await corner.keeper.apply(.rights(.unmerge(twin)))
    network = try await corner.network()
    #expect(network.client.died == nil && network.death == nil)
    #expect(try await news(corner.amina) == [.takenBack])
    #expect(
      try await corner.keeper.open(twin, reason: .duty).death?.recorded?.source
        == .person(corner.ids.tom))
  }

  @Test func twoPeopleWhoRecordedItOfTwoRecordsConfirmEachOther() async throws {
    let corner = try await Corner()
    let twin = try await corner.keeper.addClient("Anne", "Pugh")
    try await record(day, of: twin, by: corner.tom)
    try await record(day, of: corner.client, by: corner.amina)
    #expect(try await corner.network().death?.confirmed == nil)
    _ = try await corner.keeper.apply(.rights(.merge(twin, into: corner.client)))
    #expect(try await corner.network().death?.confirmed != nil)
  }

  @Test func whatWasSaidOfADayCountsForNoLaterRecordOfIt() async throws {
    let corner = try await Corner()
    try await join(corner, corner.tom)
    try await record(day, of: corner.client, by: corner.amina)
    _ = try await corner.tom.apply(.rights(.confirmDeath(corner.client, on: day)))
    _ = try await corner.amina.undoLastChange()
    #expect(try await corner.network().death == nil)
    try await record(day, of: corner.client, by: corner.amina)
    #expect(try await corner.network().death?.confirmed == nil)
  }

  @Test func aPurgeLeavesNothingOfIt() async throws {
    let corner = try await Corner()
    try await record(day, of: corner.client, by: corner.amina)
    try await corner.keeper.changing { try Purging($0).purge([corner.client]) }
    let left = try await corner.keeper.upkeep.read { connection in
      try connection.row(
        "SELECT (SELECT count(*) FROM death_word) + (SELECT count(*) FROM death_news)"
      ) { $0.int(0) }
    }
    #expect(left == 0)
  }

  @Test func anAddedClientWhoDiedIsToldToStewardsAndGoesAgain() async throws {
    let corner = try await Corner()
    try await corner.keeper.upkeep.write { connection in
      try AccountTable(connection).give([.steward], to: corner.ids.bev)
    }
    var draft = Client(names: [PersonName(given: "Ben", family: "Pugh")])
    draft.died = day
    _ = try await corner.amina.apply(.addClient(draft))
    #expect(try await news(corner.bev) == [.recorded])
    _ = try await corner.amina.undoLastChange()
    #expect(try await news(corner.bev).isEmpty)
  }
}
