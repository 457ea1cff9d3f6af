import PatchworkCore
import Testing

@testable import PatchworkStore

/// What a manager has to see to.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct AgencyUpkeepTests {
  private func items(_ corner: Corner) async throws -> [AgencyUpkeep.Item] {
    try await corner.keeper.give([.manager], to: corner.ids.amina)
    return try await corner.amina.myAgency().items
  }

  @Test func aHandOverThatFailedIsUrgentAndOneThatWaitsIsNot() async throws {
    let corner = try await Corner()
    #expect(try await items(corner).filter { $0.client != nil }.isEmpty)
    let id = try await corner.propose(to: corner.ids.tom)
    #expect(try await items(corner).map(\.kind) == [.handoverOpen])
    _ = try await corner.tom.apply(.act(.decline(id)))
    let failed = try #require(try await items(corner).first)
    #expect(failed.kind == .handoverFailed && failed.kind.isUrgent)
    #expect(failed.practitioner == corner.ids.amina && failed.client?.id == corner.client)
  }

  @Test func aCaseOfSomebodyWhoLeftFallsToNobodyUnseen() async throws {
    let corner = try await Corner()
    var amina = try await corner.keeper.practitioner(corner.ids.amina).practitioner
    amina.leftOn = CivilDate(dayNumber: 20_000)
    _ = try await corner.keeper.apply(.correctPractitioner(amina))
    #expect(try await corner.keeper.myAgency().items.map(\.kind) == [.caseLeft])
    // Whoever may not know of a shielded client is not told that they are a case.
    _ = try await corner.keeper.apply(.rights(.shield(corner.client, .courtOrder)))
    #expect(try await corner.keeper.myAgency().items.isEmpty)
  }

  @Test func whatTheAgencyIsAskedAndWhoIsAwayUncovered() async throws {
    let corner = try await Corner()
    _ = try await corner.move()
    var tom = try await corner.keeper.practitioner(corner.ids.tom).practitioner
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    tom.leave = [Leave(from: today, through: today.adding(days: 4))]
    _ = try await corner.keeper.apply(.correctPractitioner(tom))
    try await corner.keeper.give([.manager], to: corner.ids.bev)
    #expect(try await corner.bev.myAgency().items.map(\.kind) == [.asked, .awayUncovered])
    tom = try await corner.tom.practitioner(corner.ids.tom).practitioner
    tom.leave[0].cover = corner.ids.bev
    _ = try await corner.tom.apply(.correctPractitioner(tom))
    // Nobody is uncovered; who stands in is listed for the manager.
    let items = try await corner.bev.myAgency().items
    #expect(items.map(\.kind) == [.asked, .covered])
    #expect(items.last?.cover == "Bev Price" && items.last?.isAgreed == true)
  }

  @Test func numbersThatAreDeadComeBeforeThoseThatAreStale() async throws {
    let corner = try await Corner()
    var amina = try await corner.keeper.practitioner(corner.ids.amina).practitioner
    amina.contactPoints = [
      ContactPoint(id: .unassigned, system: .phone, value: "07700 900111", rank: 1),
      ContactPoint(id: .unassigned, system: .phone, value: "07700 900222", rank: 2),
      ContactPoint(
        id: .unassigned, system: .phone, value: "07700 900333", rank: 3,
        lastConfirmed: UnitedKingdomTime.moment(WallClock.now()).date),
    ]
    _ = try await corner.keeper.apply(.correctPractitioner(amina))
    let points = try await corner.amina.practitioner(corner.ids.amina).practitioner.contactPoints
    _ = try await corner.tom.apply(.act(.reportDead(points[1].id, of: corner.ids.amina)))
    let found = try await items(corner).filter { $0.contactPoint != nil }
    #expect(found.map(\.kind) == [.deadNumber, .staleNumber])
    #expect(found.map { $0.contactPoint?.value } == ["07700 900222", "07700 900111"])
  }
}
