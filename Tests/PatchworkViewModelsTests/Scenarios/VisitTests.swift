import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Who saw the client, and who will.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct VisitTests {
  @Test func seenTodayIsOneKey() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("s"))
    #expect(desk.status == "Seen today: you are not in this network")
    await desk.press(.character("j"), .control("s"))
    await desk.press(.character("s"))
    #expect(desk.status == "Noted: you saw Siân Watson today.")
    let mine = desk.state.open?.network?.involvements.first { $0.practitioner == desk.town.amina }
    #expect(mine?.lastContact != nil)
    await desk.press(.character("s"))
    #expect(desk.status?.contains("noted already") == true)
    await desk.press(.character("u"))
    let after = desk.state.open?.network?.involvements.first {
      $0.practitioner == desk.town.amina
    }
    #expect(after?.lastContact == nil)
  }

  @Test func theNextVisitIsPlannedAndShownToTheNetwork() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"))
    await desk.press(.character("d"))
    await desk.type("1 Mar 2090").press(.control("s"))
    #expect(desk.form == nil)
    await desk.press(.character("v"))
    #expect(desk.state.open?.people.presentation == .visits)
    let strip = try #require(desk.state.open?.people.visits)
    #expect(strip.rows.contains { $0.planned == Town.day("2090-03-01") })
    await desk.press(.down)
    #expect(desk.chosenPerson != nil)
    await desk.press(.character("v"))
    #expect(desk.state.open?.people.presentation == .list)
  }
}
