import PatchworkCore
import Testing

@testable import PatchworkStore

/// What is written for a client who asks what is held on them.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct SubjectAccessTests {
  @Test func everyDayThatIsHeldOnAnInvolvementIsTold() async throws {
    let corner = try await Corner()
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    _ = try await corner.amina.apply(.act(.seen(corner.held)))
    var held = try #require(try await corner.amina.network(of: corner.client).involvements.first)
    held.nextVisit = today.adding(days: 7)
    held.expectedEnd = today.adding(days: 90)
    _ = try await corner.amina.apply(.correctInvolvement(held))
    let copy = try await corner.keeper.subjectAccess(to: corner.client)
    #expect(copy.involvements.map(\.from) == [CivilDate(dayNumber: 19_000)])
    #expect(
      Set(copy.others).isSuperset(of: [
        "Seen on: \(today.words).",
        "A visit is planned for \(today.adding(days: 7).words) (nurse).",
        "Expected to end by \(today.adding(days: 90).words) (nurse).",
      ]))
  }

  /// More than anybody reads on a screen.
  @Test func everyLookIsTold() async throws {
    let corner = try await Corner()
    let (client, looks) = (corner.client, 10_003)
    try await corner.keeper.changing { session in
      for _ in 0..<looks { try session.note(.opening, client: client, reason: .jointWork) }
    }
    let known = try await corner.keeper.looks(at: client, limit: .max)
    #expect(known.count == 10_000)
    let copy = try await corner.keeper.subjectAccess(to: client)
    #expect(copy.looks.count { $0.act == .opened } >= looks)
    #expect(copy.looks.map(\.sequence) == (1...Int64(copy.looks.count)).reversed())
  }
}
