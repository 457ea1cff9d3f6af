import PatchworkCore
import Testing

@testable import PatchworkStore

/// Whoever's last day is still to come works at their agency until it.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct LastDayTests {
  private let today = UnitedKingdomTime.moment(WallClock.now()).date

  /// Says the first day without somebody.
  private func say(_ day: CivilDate, of id: PractitionerID, in corner: Corner) async throws {
    var person = try await corner.keeper.practitioner(id).practitioner
    person.leftOn = day
    _ = try await corner.keeper.apply(.correctPractitioner(person))
  }

  private func add(
    _ given: String, at agency: AgencyID, leftOn: CivilDate? = nil, by asker: LocalDirectory
  ) async throws -> PractitionerID {
    PractitionerID(
      rawValue: try await asker.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: given, family: "Cole"), role: "nurse", agency: agency,
            leftOn: leftOn))
      ).subject)
  }

  @Test func theyAreAskedAndTakeOver() async throws {
    let corner = try await Corner()
    try await say(today.adding(days: 1), of: corner.ids.tom, in: corner)
    let id = try await corner.propose(to: corner.ids.tom)
    #expect(try await corner.amina.inbox().items.map { $0.invitation?.state } == [.pending])
    _ = try await corner.tom.apply(.act(.accept(id)))
    #expect(try await corner.network().involvements.last?.practitioner == corner.ids.tom)
  }

  @Test func whatTheyWereAskedStaysOpenWhenItIsSaid() async throws {
    let corner = try await Corner()
    let id = try await corner.propose(to: corner.ids.tom)
    try await say(today.adding(days: 1), of: corner.ids.tom, in: corner)
    #expect(try await corner.network().invitations.map(\.state) == [.pending])
    #expect(try await corner.tom.inbox().items.compactMap { $0.invitation?.id } == [id])
    try await say(today, of: corner.ids.tom, in: corner)
    #expect(try await corner.amina.inbox().items.map { $0.invitation?.state } == [.expired])
  }

  @Test func theyAcknowledgeAMove() async throws {
    let corner = try await Corner()
    for id in [corner.ids.tom, corner.ids.bev] {
      try await say(today.adding(days: 1), of: id, in: corner)
    }
    #expect(try await corner.keeper.agency(corner.agencies.there).practitioners.count == 2)
    _ = try await corner.tom.apply(.act(.accept(corner.move())))
    for id in [corner.ids.tom, corner.ids.bev] { try await say(today, of: id, in: corner) }
    #expect(try await corner.keeper.agency(corner.agencies.there).practitioners.isEmpty)
    await #expect(throws: DirectoryError.self) { try await corner.move() }
  }

  /// As long as somebody works there, there is somebody to ask.
  @Test func aNewEntryBesideThemWaits() async throws {
    let corner = try await Corner()
    let agency = AgencyID(
      rawValue: try await corner.keeper.apply(.addAgency(Agency(name: "New", kind: .health)))
        .subject)
    let last = try await add(
      "Ruth", at: agency, leftOn: today.adding(days: 1), by: corner.keeper)
    let beside = try await add("Zoe", at: agency, by: corner.tom)
    #expect(
      try await corner.keeper.practitioner(beside).practitioner.provisionalSince == today)
    try await say(today, of: last, in: corner)
    try await say(today, of: beside, in: corner)
    let alone = try await add("Una", at: agency, by: corner.tom)
    #expect(try await corner.keeper.practitioner(alone).practitioner.provisionalSince == nil)
  }

  @Test func theirEntryIsConfirmedLikeAnyOther() async throws {
    let corner = try await Corner()
    let zoe = try await add(
      "Zoe", at: corner.agencies.here, leftOn: today.adding(days: 1), by: corner.tom)
    #expect(try await corner.amina.inbox().items.map(\.kind) == [.colleague])
    try await say(today, of: zoe, in: corner)
    #expect(try await corner.amina.inbox().items.isEmpty)
  }
}
