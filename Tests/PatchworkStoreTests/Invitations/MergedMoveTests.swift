import PatchworkCore
import Testing

@testable import PatchworkStore

/// Moves of clients who are merged, taken apart, or purged.
@Suite(.timeLimit(.minutes(1)), .atNoon)
struct MergedMoveTests {
  /// A second record of Ann, whom Amina works with as well, and who moves to the same agency.
  private func twin(in corner: Corner) async throws -> (client: ClientID, move: InvitationID) {
    let twin = try await corner.keeper.addClient("Annie", "Pugh")
    _ = try await corner.keeper.apply(
      .addInvolvement(
        Involvement(
          client: twin, practitioner: corner.ids.amina, agency: corner.agencies.here,
          role: "nurse", from: CivilDate(dayNumber: 19_100))))
    let move = try await corner.amina.apply(
      .act(.move(MoveDraft(client: twin, agency: corner.agencies.there))))
    return (twin, InvitationID(rawValue: move.subject))
  }

  @Test func aMoveFollowsItsClientAndIsAskedOnce() async throws {
    let corner = try await Corner()
    let first = try await corner.move()
    let (twin, second) = try await twin(in: corner)
    #expect(try await corner.tom.inbox().items.count == 2)
    _ = try await corner.keeper.apply(.rights(.merge(twin, into: corner.client)))
    #expect(try await corner.network().invitations.map(\.id) == [first])
    #expect(try await corner.tom.inbox().items.compactMap { $0.invitation?.id } == [first])
    await #expect(
      throws: DirectoryError.invalid(
        field: .invitation, rule: "it has been withdrawn meanwhile")
    ) { try await corner.tom.apply(.act(.accept(second))) }
    // To say it of the record that went is refused in words, and names the one that stays.
    await #expect(throws: DirectoryError.merged(into: corner.client)) {
      try await corner.amina.apply(
        .act(.move(MoveDraft(client: twin, agency: corner.agencies.there))))
    }
    _ = try await corner.keeper.apply(.rights(.unmerge(twin)))
    #expect(try await corner.network().invitations.map(\.id) == [first])
    let apart = try await corner.keeper.open(twin, reason: .jointWork)
    #expect(apart.invitations.map(\.id) == [second])
    _ = try await corner.tom.apply(.act(.accept(second)))
    #expect(try await corner.network().involvements.count == 1)
  }

  @Test func aMoveThatOnlyTheOtherRecordHadComesOver() async throws {
    let corner = try await Corner()
    let (twin, move) = try await twin(in: corner)
    _ = try await corner.keeper.apply(.rights(.merge(twin, into: corner.client)))
    _ = try await corner.tom.apply(.act(.accept(move)))
    let network = try await corner.network()
    #expect(network.invitations.map(\.state) == [.accepted])
    #expect(
      network.involvements.map(\.practitioner) == [corner.ids.amina, corner.ids.tom])
    // Begun while the records were one: it stays with the record that stayed, and that is said.
    let words = try await corner.keeper.apply(.rights(.unmerge(twin))).words
    #expect(words.contains("1 involvement begun while the records were one"))
  }

  @Test func whereAFamilyWentIsForgottenOnceTheMoveIsToldNoMore() async throws {
    let corner = try await Corner()
    let id = try await corner.move()
    func area(afterDays days: Int64) async throws -> String? {
      let later = WallClock.now() + days * 86_400
      _ = try await corner.keeper.retain(isPreview: false, at: later)
      return try await corner.keeper.upkeep.read {
        try InvitationTable($0).read(id, on: UnitedKingdomTime.moment(later).date)?.area
      }
    }
    #expect(try await area(afterDays: 400) == "ST17")
    _ = try await corner.tom.apply(.act(.accept(id)))
    #expect(try await area(afterDays: 13) == "ST17")
    _ = try await corner.keeper.retain(isPreview: true, at: WallClock.now() + 20 * 86_400)
    #expect(try await corner.network().invitations.map(\.area) == ["ST17"])
    #expect(try await area(afterDays: 15) == nil)
    #expect(try await corner.network().involvements.count == 2)
  }

  @Test func nothingOfAMoveOutlivesItsClient() async throws {
    let corner = try await Corner()
    let id = try await corner.move()
    _ = try await corner.tom.apply(.act(.accept(id)))
    let text = try await corner.keeper.subjectAccess(to: corner.client)
    #expect(
      text.others.contains { $0.contains("asked to acknowledge a move, ST17, There (accepted)") })
    try await corner.amina.changing { try Purging($0).purge([corner.client]) }
    try await corner.keeper.upkeep.read { connection in
      #expect(try connection.rows("SELECT id FROM invitation") { $0.int64(0) } == [])
      let told = try connection.rows(
        "SELECT count(*) FROM change WHERE reversal LIKE '%ST17%'"
      ) { $0.int(0) }
      #expect(told == [0])
    }
    #expect(try await corner.tom.inbox().items == [])
    #expect(try await corner.keeper.integrityProblems() == [])
  }
}
