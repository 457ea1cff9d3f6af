import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Hiding the screen from whoever looks over one's shoulder.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct HidingTests {
  @Test func oneKeyHidesAndOnlyEnterOrItShowsAgain() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sian watson")
    await desk.press(.function(3))
    #expect(desk.state.isHidden && desk.state.place == .hidden)
    await desk.press(.character("j"), .character("u"), .tab, .down)
    #expect(desk.state.isHidden && desk.state.overlays.isEmpty)
    await desk.press(.enter)
    #expect(!desk.state.isHidden)
    #expect(desk.state.open?.network?.client.name.given == "Siân")
  }

  @Test func whatIsFilledInStays() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Rhys")
    await desk.press(.function(3), .escape)
    #expect(!desk.state.isHidden)
    #expect(desk.form?.fields.contains { $0.content.contains("Rhys") } == true)
  }

  @Test func letterKeysBehindItDoNothingAndAnswersStillCome() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sian watson")
    desk.model.hide()
    desk.model.receive(.client(desk.town.sian))
    await desk.model.settle()
    #expect(desk.state.isHidden)
  }
}
