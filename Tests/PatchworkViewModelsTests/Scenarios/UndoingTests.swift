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
    #expect(
      rows.prefix(2).map(\.why) == [
        "Enter undoes it: it is not noted that Siân Watson was seen today",
        "undo the changes above it first",
      ])
    // What came before can only be undone after it.
    await desk.press(.down, .enter)
    #expect(list(desk)?.chosen == 1)
    await desk.press(.up, .enter)
    guard case .confirm(let question) = desk.state.overlays.last else {
      Issue.record("no question")
      return
    }
    #expect(question.question == "Undo: Seen today, Siân Watson?")
    await desk.press(.character("n"))
    #expect(list(desk)?.rows.map(\.title) == rows.map(\.title))
    await desk.press(.enter, .character("y"))
    #expect(desk.status == "Undone: it is not noted that Siân Watson was seen today.")
    // The list stays, for the one before.
    #expect(list(desk)?.rows.first?.title == "Joined the network")
    await desk.press(.home, .enter, .character("y"))
    #expect(desk.status == "Undone: you are not in the network of Siân Watson.")
  }

  @Test func whatSomebodyChangedSinceIsNotUndoneAndBothAreSaid() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("j"), .control("s"), .character("E"))
    await amina.type("Sioned").press(.control("s"))
    await joy.open("siân").press(.character("E")).type("Sian").press(.control("s"))
    await amina.press(.character("u"))
    let said = try #require(amina.status)
    #expect(said.hasPrefix("Not undone: Joy Adeyemi changed it after you"), "\(said)")
    #expect(said.contains(": Corrected ") && said.contains("Yours "), "\(said)")
    #expect(said.hasSuffix("Both stay. To change it again, correct it as it is now."))
    #expect(
      try await amina.colleague(.practitioner(amina.town.joy)).network(of: amina.town.sian)
        .client.name.given == "Sian")
  }
}
