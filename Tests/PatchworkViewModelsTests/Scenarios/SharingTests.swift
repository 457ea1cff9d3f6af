import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A worker notes on the screen what was shared, and hears of a correction.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct SharingTests {
  @Test func aDecisionIsNotedWithoutAWordOfText() async throws {
    let desk = try await Desk.inTown()
    desk.model.openClient(desk.town.sian, summary: nil, from: [])
    await desk.model.settle()
    await desk.press(.character("S"))
    guard case .list(let empty) = desk.state.overlays.last else {
      Issue.record("no list")
      return
    }
    #expect(empty.rows.isEmpty && empty.nothing == "No decision has been noted.")
    await desk.press(.character("n"))
    #expect(desk.form != nil)
    // Nothing is noted before it is said what sort of information it is about.
    await desk.press(.control("s"))
    #expect(desk.form != nil)
    await desk.go { (form: SharingForm) in
      form.information.first { $0.sort == .whereabouts }?.isMeant
    }.press(.right, .control("s"))
    #expect(desk.form == nil)
    guard case .list(let page) = desk.state.overlays.last else {
      Issue.record("the list is gone")
      return
    }
    #expect(page.rows.count == 1)
    #expect(page.rows.first?.title.hasPrefix("Shared with ") == true)
    #expect(page.rows.first?.title.hasSuffix(": whereabouts") == true)
    #expect(page.rows.first?.why.contains("16LA") == true)
  }

  @Test func aCorrectionWaitsInTheInboxUntilItIsSeen() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("sian watson")
    let steward = try amina.colleague(.account(login: "amina"))
    var client = try await steward.open(amina.town.sian, reason: .jointWork).client
    client.addresses.append(Address(line: "9 New Street"))
    _ = try await steward.apply(.correctClient(client))
    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.inbox?.items.contains { $0.kind == .correction } == true }
    await joy.press(.function(2))
    guard case .inbox(let page) = joy.state.overlays.last else {
      Issue.record("no inbox")
      return
    }
    let place = try #require(page.rows.firstIndex { $0.title == "Address corrected" })
    await joy.press(.down, times: place)
    await joy.press(.character("y"))
    #expect(joy.state.inbox?.items.contains { $0.kind == .correction } == false)
  }
}
