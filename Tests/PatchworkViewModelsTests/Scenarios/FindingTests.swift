import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Finding somebody by typing.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct FindingTests {
  @Test func typingFindsAndEnterShowsTheNetwork() async throws {
    let desk = try await Desk.inTown()
    await desk.type("siân wat")
    #expect(desk.chosenHit == "Siân Watson")
    await desk.press(.enter)
    #expect(desk.state.open?.name == "Siân Watson")
    #expect(desk.state.focus == .network)
    #expect(Set(desk.people) == ["Joy Adeyemi", "Ruth Cole", "Bev Lyle"])
  }

  @Test func oneLetterWrongStillFinds() async throws {
    let desk = try await Desk.inTown()
    await desk.type("sian wattson")
    #expect(desk.chosenHit == "Siân Watson")
    await desk.press(.control("u"))
    await desk.type("watson shan")
    #expect(desk.chosenHit == "Siân Watson")
    #expect(desk.state.search.chosenRow?.why.isEmpty == false)
  }

  @Test func anEmptyBoxShowsMyRecentClients() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").open("sean")
    await desk.press(.character("/"), .backspace)
    #expect(desk.state.search.listing == .recent)
    #expect(desk.hits == ["Sean Watson", "Mia Watson"])
  }

  @Test func arrowsMoveThroughTheHitsWhileTypingGoesOn() async throws {
    let desk = try await Desk.inTown()
    await desk.type("watson")
    let first = try #require(desk.chosenHit)
    await desk.press(.down)
    #expect(desk.chosenHit != first)
    await desk.type(" m")
    #expect(desk.state.search.field.text == "watson m")
    #expect(desk.chosenHit == "Mia Watson")
  }

  @Test func theFirstLetterAfterComingBackBeginsANewSearch() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("/"))
    #expect(desk.state.search.field.text == "siân")
    await desk.type("mia")
    #expect(desk.state.search.field.text == "mia")
  }

  @Test func anArrowAfterComingBackKeepsTheOldText() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("/"), .end)
    await desk.type(" w")
    #expect(desk.state.search.field.text == "siân w")
  }

  @Test func lettersAreTextInTheSearchBox() async throws {
    let desk = try await Desk.inTown()
    await desk.type("qmtn/")
    #expect(desk.state.search.field.text == "qmtn/")
    #expect(desk.effects.isEmpty)
  }

  @Test func escEmptiesTheBoxAndThenGoesBackToTheOpenClient() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("/"), .escape)
    #expect(desk.state.search.field.isEmpty)
    #expect(desk.state.focus == .search)
    await desk.press(.escape)
    #expect(desk.state.focus == .network)
  }

  @Test func aPractitionerFoundOpensTheirCard() async throws {
    let desk = try await Desk.inTown()
    await desk.type("joy adeyemi").press(.enter)
    #expect(desk.card?.title == "Joy Adeyemi")
    #expect(desk.card?.lines.contains { $0.text == "07700 900412" } == true)
  }

  @Test func anAgencyFoundOpensItsCard() async throws {
    let desk = try await Desk.inTown()
    await desk.type("women's refuge").press(.enter)
    #expect(desk.card?.lines.first?.text == "01632 960431")
    #expect(desk.card?.lines.contains { $0.text == "Ruth Cole" } == true)
  }

  @Test func aSearchOfNobodySaysWhatToTry() async throws {
    let desk = try await Desk.inTown()
    await desk.type("zzyzx")
    #expect(desk.hits.isEmpty)
    #expect(desk.state.search.tally == "nobody found")
    #expect(!desk.state.search.guidance.isEmpty)
    await desk.press(.enter)
    #expect(desk.state.open == nil)
  }
}
