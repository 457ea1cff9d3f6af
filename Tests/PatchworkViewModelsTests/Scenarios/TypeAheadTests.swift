import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Keys typed before the answers that they are meant for.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct TypeAheadTests {
  @Test func enterRightAfterLettersOpensTheBestHitOfThatText() async throws {
    let desk = try await Desk.inTown()
    await desk.type("sean")
    desk.held.hold()
    desk.feed([.control("u")] + "mia".map { .character($0) } + [.enter])
    #expect(desk.state.open == nil)
    await desk.held.release("search mia")
    await desk.held.isAsked("network of Mia")
    #expect(desk.state.open?.id == desk.town.mia)
  }

  @Test func keysAfterEnterAreForTheClientThatIsOpening() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    desk.feed("siân".map { .character($0) } + [.enter, .down, .character("c")])
    #expect(desk.effects.isEmpty)
    desk.held.releaseAll()
    await desk.model.settle()
    let second = try #require(desk.state.open?.people.rows.dropFirst().first?.person)
    #expect(desk.chosenPerson == second.name)
    #expect(desk.effects == [.copy(second.value)])
    #expect(desk.state.search.field.text == "siân")
  }

  @Test func aStepTakenBeforeTheAnswerIsAStepThroughTheAnswer() async throws {
    let desk = try await Desk.inTown()
    await desk.type("watson")
    let second = try #require(desk.hits.dropFirst().first)
    await desk.press(.control("u"))
    desk.feed("watson".map { .character($0) } + [.down, .enter])
    await desk.model.settle()
    #expect(desk.state.open?.name == second)
  }

  @Test func aLateAnswerNeverOverwritesANewerOne() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    desk.feed([.character("s")])
    desk.feed([.character("i")])
    await desk.held.isAsked("search s")
    await desk.held.release("search si")
    await desk.until { $0.search.listing == .hits(of: "si") }
    await desk.held.release("search s")
    await desk.model.settle()
    #expect(desk.state.search.listing == .hits(of: "si"))
    #expect(!desk.state.search.isAsking)
  }

  @Test func theOldHitsStayWhileASearchRuns() async throws {
    let desk = try await Desk.inTown()
    await desk.type("mia")
    desk.held.hold()
    desk.feed([.control("u")] + "sean".map { .character($0) })
    #expect(desk.hits.first == "Mia Watson")
    #expect(desk.state.search.isAsking)
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.hits.first == "Sean Watson")
  }

  @Test func overASlowLineOnlyTheNewestTextIsAskedForNext() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    for letter in "watson" { desk.feed([.character(letter)]) }
    await desk.held.isAsked("search w")
    await desk.held.isAsked("search wa")
    #expect(desk.held.questions.count { $0.hasPrefix("search") } == 2)
    await desk.held.release("search w")
    await desk.held.isAsked("search watson")
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.state.search.listing == .hits(of: "watson"))
  }

  @Test func escGetsOutOfWaiting() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    desk.feed("mia".map { .character($0) } + [.enter, .character("q"), .escape])
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.effects.isEmpty)
    #expect(desk.state.open == nil)
    #expect(desk.state.search.field.text == "mia")
  }

  @Test func keysForAnAnswerThatNeverCameAreDropped() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    desk.feed("mia".map { .character($0) } + [.enter, .down, .character("q")])
    await desk.held.release("search mia", failing: .unavailable(reason: "no line"))
    await desk.model.settle()
    #expect(desk.effects.isEmpty)
    #expect(desk.state.search.problem?.contains("no line") == true)
  }

  @Test func ctrlQNeverWaits() async throws {
    let desk = try await Desk.inTown()
    desk.held.hold()
    desk.feed("mia".map { .character($0) } + [.enter, .down, .control("q")])
    #expect(desk.effects == [.quit])
    desk.held.releaseAll()
    await desk.model.settle()
  }
}
