import PatchworkCore
import Synchronization
import Testing

@testable import PatchworkViewModels

/// A shielded client who was opened from outside their network is closed again when the worker goes.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct LockedOverrideTests {
  private final class Watch: Sendable {
    private let seconds = Mutex<Int64>(1_000)
    var now: Int64 { seconds.withLock { $0 } }
    func goOn(_ passed: Int64) { seconds.withLock { $0 += passed } }
  }

  private let watch = Watch()

  /// A desk with a shielded client open by an override.
  private func desk() async throws -> Desk {
    let watch = watch
    let desk = try await Desk.inTown(
      capabilities: Capabilities(
        sitting: Sitting(
          limit: 600, clock: { watch.now }, unlocking: { .password { $0 == "Mill Bank 7" } })))
    _ = try await desk.held.apply(.rights(.shield(desk.town.mia, .colleague)))
    await desk.open("mia")
    await desk.giveReason(.safeguarding)
    #expect(desk.state.open?.network?.isShielded == true)
    _ = try await desk.held.network(of: desk.town.mia)
    return desk
  }

  private func expectClosed(_ desk: Desk) async throws {
    await #expect(throws: DirectoryError.overrideNeeded) {
      try await desk.held.network(of: desk.town.mia)
    }
    let isInSight = desk.state.open?.network?.client.id == desk.town.mia && !desk.state.isHidden
    #expect(!isInSight)
  }

  @Test func lockingByKeyEndsIt() async throws {
    let desk = try await desk()
    await desk.press(.function(4))
    try await expectClosed(desk)
  }

  @Test func lockingByTimeEndsIt() async throws {
    let desk = try await desk()
    watch.goOn(600)
    desk.model.timePassed()
    await desk.model.settle()
    try await expectClosed(desk)
  }

  @Test func openingSomebodyElseEndsIt() async throws {
    let desk = try await desk()
    await desk.open("sean")
    try await expectClosed(desk)
  }

  @Test func goingBackToTheSearchEndsIt() async throws {
    let desk = try await desk()
    await desk.press(.escape)
    try await expectClosed(desk)
  }
}
