import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// The list of what one did last, from which it is taken back.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct UndoingTests {
  private func list(_ desk: Desk) -> ListPage? {
    if case .list(let page) = desk.state.overlays.last { page } else { nil }
  }

  @Test func myChangesAreListedAndTheLatestIsTakenBackOnceConfirmed() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"))
    await desk.press(.character("s"), .character("U"))
    let rows = try #require(list(desk)?.rows)
    #expect(rows.prefix(2).map(\.title) == ["Seen today", "Joined the network"])
    #expect(rows.prefix(2).map(\.beside) == ["Siân Watson", "Siân Watson"])
    // What came before can only be taken back after it.
    await desk.press(.down, .enter)
    #expect(list(desk)?.chosen == 1)
    await desk.press(.up, .enter)
    guard case .confirm(let question) = desk.state.overlays.last else {
      Issue.record("no question")
      return
    }
    #expect(question.question == "Take this back: Seen today?")
    await desk.press(.character("n"))
    #expect(list(desk)?.rows.map(\.title) == rows.map(\.title))
    await desk.press(.enter, .character("y"))
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.status == "Taken back: Seen today.")
    await desk.press(.character("U"))
    #expect(list(desk)?.rows.first?.title == "Joined the network")
  }
}
