import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// The page for the family, and how the client must not be contacted.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct TeamSheetTests {
  private func page(at desk: Desk) throws -> SheetPage {
    guard case .sheet(let page) = desk.state.overlays.last else {
      throw Absent()
    }
    return page
  }
  private struct Absent: Error {}

  @Test func aMarkShowsToWorkersAndNeverOnThePage() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.safeContact.ring).press(.right, .right)
    await desk.go(to: \CorrectClientForm.safeContact.post).press(.right)
    await desk.go(to: \CorrectClientForm.safeContact.hours).type("Mon-Fri 09:30-14:30")
    await desk.press(.control("s"))
    #expect(desk.form == nil)
    #expect(
      desk.state.open?.facts.lines.first { $0.label == "safe contact" }?.text
        == "do not ring, do not post; safe Mon-Fri 09:30-14:30")

    await desk.press(.character("P"))
    let page = try page(at: desk)
    #expect(page.caution == "do not ring, do not post; safe Mon-Fri 09:30-14:30")
    #expect(page.text.hasPrefix("Who helps Siân Watson\n"))
    #expect(page.text.contains("Joy Adeyemi"))
    #expect(!page.text.contains("09:30"))
    #expect(!page.text.contains("do not"))

    await desk.press(.character("c"))
    #expect(desk.effects.contains(.copy(page.text)))
    await desk.press(.escape)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func hoursThatAreNoneAreNotKept() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.safeContact.hours).type("mornings").press(.control("s"))
    #expect(desk.field(\CorrectClientForm.safeContact.hours)?.problem == WorkingPattern.form)
    #expect(desk.state.open?.network?.client.safeContact == nil)
  }
}
