import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Answers that cross on their way: what was told of one is never shown under the name of another.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct CrossedAnswersTests {
  @Test func aNetworkIsNeverShownUnderTheNameOfWhoWasOpenedSince() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    desk.model.openClient(desk.town.sian, summary: nil, from: [])
    await desk.held.isAsked("network of Siân")
    desk.model.openClient(desk.town.mia, summary: nil, from: [])
    await desk.held.isAsked("network of Mia")
    await desk.answered { await desk.held.release("network of Siân") }
    #expect(desk.state.open?.id == desk.town.mia)
    #expect(desk.state.open?.network == nil && desk.people.isEmpty)
    #expect(desk.state.open?.facts.lines.isEmpty == true)
    await desk.answered { await desk.held.release("network of Mia") }
    #expect(desk.state.open?.network?.client.id == desk.town.mia)
    desk.held.releaseAll()
    await desk.model.settle()
  }

  @Test func nobodyIsAskedWhyAboutWhoWasLeftMeanwhile() async throws {
    let desk = try await Desk.inTown()
    let joy = try desk.colleague(.practitioner(desk.town.joy))
    let model = AppModel(directory: joy, clock: { Town.now })
    model.start()
    await model.settle()
    // Mia is a stranger to her, so that the directory wants to know why; Siân is her own client.
    model.openClient(desk.town.mia, summary: nil, from: [])
    model.openClient(desk.town.sian, summary: nil, from: [])
    await model.settle()
    #expect(model.state.open?.id == desk.town.sian)
    #expect(model.state.overlays.isEmpty)
    #expect(model.state.open?.network?.client.id == desk.town.sian)
  }

  @Test func aCardShowsNobodyElsesNumbers() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    desk.held.hold()
    desk.model.carryOut(
      .open(.card(ContactCard(.practitioner(desk.town.joy), title: "Joy Adeyemi"))))
    await desk.held.isAsked("practitioner")
    desk.model.carryOut(.open(.card(ContactCard(.practitioner(desk.town.bev), title: "Bev Lyle"))))
    await desk.answered { await desk.held.release("practitioner") }
    #expect(desk.card?.subject == .practitioner(desk.town.bev))
    #expect(desk.card?.contents == nil)
    #expect(desk.card?.lines.contains { $0.text.contains("07700 900412") } == false)
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.card?.lines.contains { $0.text.contains("07700 900414") } == true)
    await desk.press(.escape)
    #expect(desk.card?.lines.contains { $0.text.contains("07700 900412") } == true)
  }

  @Test func aGlassLogNamesNobodyWhoLookedAtSomebodyElse() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    desk.held.hold()
    desk.model.perform(.showLooks)
    await desk.held.isAsked("looks")
    desk.model.perform(.showLooksAtMe)
    await desk.held.isAsked("looks at me")
    await desk.answered { await desk.held.release("looks at me") }
    let pages = desk.state.overlays.compactMap { overlay in
      if case .looks(let page) = overlay { page } else { nil }
    }
    #expect(pages.map(\.subject) == [.client(desk.town.sian), .me])
    #expect(pages.map(\.isAsking) == [true, false])
    #expect(pages.first?.rows.isEmpty == true)
    desk.held.releaseAll()
    await desk.model.settle()
  }

  @Test func aRefusalClosesOnlyThePageThatItIsAbout() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    desk.held.hold()
    desk.model.perform(.showLooks)
    await desk.held.isAsked("looks")
    desk.model.perform(.showLooksAtMe)
    await desk.held.isAsked("looks at me")
    await desk.answered {
      await desk.held.release("looks", failing: .notAllowed(reason: "It is not for you."))
    }
    guard case .looks(let page)? = desk.state.overlays.last else {
      Issue.record("the other page went too")
      return
    }
    #expect(page.subject == .me && desk.state.overlays.count == 1)
    desk.held.releaseAll()
    await desk.model.settle()
  }
}
