import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Everybody at one address, and those who work there without knowing of each other.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct HouseholdTests {
  @Test func theHouseholdIsOneKey() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("h"))
    let card = try #require(desk.card)
    #expect(card.title == "The household of Siân Watson")
    #expect(card.now.hasPrefix("3 people, 3 workers."))
    #expect(card.lines.contains { $0.text.hasPrefix("Dafydd Watson") && $0.label == "also here" })
    #expect(card.lines.contains { $0.text == "Joy Adeyemi" })
  }

  @Test func twoCirclesAreOfferedToMeetAndTheOtherIsAsked() async throws {
    let desk = try await Desk.inTown()
    // Amina works with Mia, the others with her sister: no network joins them.
    await desk.open("mia watson").press(.character("j"), .control("s"))
    await desk.press(.character("h"))
    let card = try #require(desk.card)
    #expect(card.now.contains("2 groups of workers share no client."))
    let offer = try #require(card.lines.first { $0.label == "ask to talk" })
    #expect(offer.text.contains("Joy Adeyemi"))
    await desk.press(.home, .enter)
    #expect(desk.status == "They are asked to talk with you. u undoes.")
    let sent = desk.inboxItems.filter { $0.kind == .sent }
    #expect(sent.map { $0.attention?.reason } == [.meetNeighbours])
    #expect(sent.first?.client?.name.display == "Siân Watson")
    await desk.press(.home, .enter)
    #expect(desk.status?.contains("introduced yourself already") == true)
  }

  @Test func aLineOfTheHouseholdOpensTheClient() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("h"))
    let place = try #require(desk.card?.lines.firstIndex { $0.text.hasPrefix("Mia Watson") })
    await desk.press(.home).press(.down, times: place).press(.enter)
    #expect(desk.state.open?.name == "Mia Watson")
  }

  @Test func aGapSaysWhyItMatters() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    #expect(desk.state.open?.facts.notices.map(\.text).contains("no school named") == false)
    #expect(desk.state.open?.facts.notices.map(\.text).contains("no GP named") == true)
    await desk.press(.backTab)
    await desk.choose { $0.text == "no GP named" }.press(.enter)
    #expect(desk.status == "Every child should be registered with a GP. Add the practice.")
  }
}
