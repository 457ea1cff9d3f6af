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
}
