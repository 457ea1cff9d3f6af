import PatchworkCore
import PatchworkViewModels
import Synchronization
import Testing

/// A screen at which nobody sits any more.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct SittingTests {
  /// A clock that goes when it is told to.
  private final class Watch: Sendable {
    private let seconds = Mutex<Int64>(1_000)
    var now: Int64 { seconds.withLock { $0 } }
    func goOn(_ passed: Int64) { seconds.withLock { $0 += passed } }
  }

  private let watch = Watch()

  private func desk(
    limit: Int64? = 600, _ unlocking: Sitting.Unlocking = .password { $0 == "Mill Bank 7" }
  ) async throws -> Desk {
    let watch = watch
    return try await Desk.inTown(
      capabilities: Capabilities(
        sitting: Sitting(limit: limit, clock: { watch.now }, unlocking: { unlocking })))
  }

  private func isLocked(_ desk: Desk) -> Bool { desk.state.place == .locked }

  @Test func tenMinutesWithoutAKeyLockAndThePasswordOpensAgainWithTheDraft() async throws {
    let desk = try await desk()
    await desk.press(.control("n"))
    await desk.type("Rhys")
    watch.goOn(599)
    #expect(desk.model.timePassed() == 1)
    #expect(!desk.state.isHidden)
    watch.goOn(1)
    desk.model.timePassed()
    await desk.model.settle()
    #expect(isLocked(desk))
    #expect(desk.model.timePassed() == nil, "nothing more is due, and nothing wakes")

    await desk.press(
      .enter, .function(3), .function(4), .escape, .tab, .control("p"), .control("n"))
    #expect(isLocked(desk))
    await desk.type("wrong")
    await desk.press(.enter)
    #expect(isLocked(desk))
    guard case .locked(let page) = desk.state.cover else { return }
    #expect(page.wasWrong && page.field.isEmpty)
    await desk.type("Mill Bank 7")
    await desk.press(.enter)
    #expect(!desk.state.isHidden)
    #expect(desk.form?.fields.contains { $0.content.contains("Rhys") } == true)
    #expect(desk.model.timePassed() == 600)
  }

  @Test func whoGuessesTenTimesIsPutOut() async throws {
    let desk = try await desk()
    var effects: [Effect] = []
    desk.model.onEffect = { effects.append($0) }
    await desk.press(.function(4))
    for number in 1...10 {
      #expect(effects.isEmpty)
      await desk.type("guess \(number)")
      await desk.press(.enter)
      #expect(isLocked(desk))
    }
    #expect(effects.contains(.quit))
  }

  @Test func whereNothingIsSaidTheLimitIsTenMinutes() {
    #expect(Sitting(clock: { 0 }, unlocking: { .key }).limit == 600)
  }

  @Test func eachKeyBeginsTheTimeAnew() async throws {
    let desk = try await desk()
    for _ in 0..<5 {
      watch.goOn(400)
      await desk.press(.down)
    }
    #expect(desk.model.timePassed() == 600)
    #expect(!desk.state.isHidden)
  }

  @Test func aKeyAfterTheTimeOpensNothingThoughNoTimerWokeBefore() async throws {
    let desk = try await desk()
    await desk.open("sian watson")
    // The computer slept.
    watch.goOn(3_600)
    await desk.press(.character("j"))
    #expect(isLocked(desk) && desk.state.overlays.isEmpty)
  }

  @Test func whatTheWorkerHidLocksToo() async throws {
    let desk = try await desk()
    await desk.press(.function(3))
    watch.goOn(600)
    await desk.press(.enter)
    #expect(isLocked(desk))
  }

  @Test func oneKeyLocksAtOnce() async throws {
    let desk = try await desk()
    await desk.open("sian watson")
    await desk.press(.function(4))
    #expect(isLocked(desk))
    await desk.type("Mill Bank 7")
    await desk.press(.enter)
    #expect(desk.state.open?.network?.client.name.given == "Siân")
  }

  @Test func anAccountWithoutAPasswordIsHiddenAndLeftLater() async throws {
    let desk = try await desk(.nothing(because: "Your account has no password"))
    watch.goOn(600)
    #expect(desk.model.timePassed() == 1_200)
    await desk.model.settle()
    #expect(desk.state.place == .hidden)
    watch.goOn(1_199)
    desk.model.timePassed()
    #expect(!desk.effects.contains(.quit))
    watch.goOn(1)
    desk.model.timePassed()
    #expect(desk.effects.contains(.quit))
  }

  @Test func aKeyInTimeShowsTheScreenOfAnAccountWithoutAPassword() async throws {
    let desk = try await desk(.nothing(because: "Your account has no password"))
    watch.goOn(700)
    desk.model.timePassed()
    await desk.model.settle()
    await desk.press(.enter)
    #expect(!desk.state.isHidden)
    watch.goOn(1_199)
    await desk.press(.down)
    #expect(!desk.effects.contains(.quit))
  }

  @Test func thePracticeAreaAsksForAKeyOnly() async throws {
    let desk = try await desk(.key)
    watch.goOn(600)
    desk.model.timePassed()
    await desk.model.settle()
    #expect(desk.state.place == .hidden)
    await desk.press(.enter)
    #expect(!desk.state.isHidden)
  }

  @Test func whereItIsSwitchedOffNothingIsEverDue() async throws {
    let desk = try await desk(limit: nil)
    watch.goOn(1_000_000)
    #expect(desk.model.timePassed() == nil)
    await desk.press(.down)
    #expect(!desk.state.isHidden)
  }

  @Test func lockedItCanStillBeLeft() async throws {
    let desk = try await desk()
    await desk.press(.control("n"))
    await desk.type("Rhys")
    await desk.press(.function(4), .control("q"))
    #expect(desk.effects.contains(.quit))
  }

  @Test func whoeverHidAHalfFilledFormIsAskedAboutItInSight() async throws {
    let desk = try await desk()
    await desk.press(.control("n"))
    await desk.type("Rhys")
    await desk.press(.function(3), .control("q"))
    #expect(!desk.effects.contains(.quit))
    #expect(desk.state.place == .confirm)
  }
}
