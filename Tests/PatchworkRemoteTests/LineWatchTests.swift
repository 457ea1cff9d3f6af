import PatchworkCore
import Testing

@testable import PatchworkRemote

/// What is told of how the line stands.
@Suite("How the line stands", .timeLimit(.minutes(1)))
struct LineWatchTests {
  private func state(_ watch: LineWatch) async -> LineState? {
    var states = watch.states().makeAsyncIterator()
    return await states.next()
  }

  @Test("the moment of the loss stays, the reason is the latest, and an answer ends it")
  func lost() async throws {
    let watch = LineWatch()
    #expect(await state(watch) == .connected)
    watch.lost("no route")
    guard case .reconnecting(let since, nil, 0, "no route") = await state(watch) else {
      Issue.record("not told as lost")
      return
    }
    watch.lost("refused")
    watch.waiting(changes: 2)
    #expect(
      await state(watch)
        == .reconnecting(since: since, lastAnswer: nil, waitingChanges: 2, reason: "refused"))
    #expect(watch.reason == "refused")
    watch.answered()
    #expect(await state(watch) == .connected)
    #expect(watch.reason == nil)
  }
}
