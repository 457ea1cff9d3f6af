import PatchworkCore
import Testing

@testable import PatchworkViewModels

@MainActor
@Suite("A line that is lost", .timeLimit(.minutes(1)))
struct LineTests {
  private static func lost(waiting: Int = 0, lastAnswer: Int64? = 1_795_528_920) -> LineState {
    .reconnecting(
      since: 1_795_528_930, lastAnswer: lastAnswer, waitingChanges: waiting, reason: "no route")
  }

  @Test("the header says so and since when, and the network stays readable")
  func header() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sian watson")
    let people = desk.people
    desk.held.tell(Self.lost())
    await desk.until { !$0.header.line.isEmpty }
    #expect(desk.state.header.line.first?.hasPrefix("reconnecting, last answer ") == true)
    #expect(desk.people == people && !people.isEmpty)
    desk.held.tell(LineState.connected)
    await desk.until { $0.header.line.isEmpty }
  }

  @Test("an answer of another day bears its day, and changes that wait are counted")
  func words() {
    let moment = UnitedKingdomTime.moment(1_795_528_920)
    #expect(
      Self.lost(waiting: 1).words(on: moment.date).first
        == "reconnecting, last answer \(moment.time), 1 change waits")
    #expect(
      Self.lost(waiting: 2).words(on: moment.date.adding(days: 1)).first
        == "reconnecting, last answer \(moment.date.shortWords) \(moment.time), 2 changes wait")
    #expect(Self.lost(lastAnswer: nil).words(on: moment.date).first == "reconnecting")
  }

  private static let noAnswer = DirectoryError.unavailable(reason: "no answer came in time")

  @Test("a search without an answer is asked again when the line is back, by itself")
  func again() async throws {
    let desk = try await Desk.inTown()
    await desk.type("sian")
    let before = desk.state.search.rows
    #expect(!before.isEmpty)
    desk.held.hold()
    desk.feed(Array(repeating: .backspace, count: 4) + "mia".map { .character($0) })
    desk.held.tell(Self.lost())
    await desk.held.release("search mia", failing: Self.noAnswer)
    await desk.until { $0.search.problem != nil && $0.line != .connected }
    // Nobody who was found for another text is there to be opened.
    #expect(desk.state.search.rows.isEmpty)
    #expect(desk.state.search.tally.isEmpty)
    desk.held.fail(Self.noAnswer)
    desk.held.releaseAll()
    await desk.press(.enter)
    #expect(desk.state.open == nil && desk.state.search.problem != nil)
    desk.held.fail(nil)
    desk.held.tell(LineState.connected)
    await desk.until { $0.search.problem == nil && $0.search.listing == .hits(of: "mia") }
    #expect(!desk.state.search.rows.isEmpty && desk.state.search.rows != before)
  }

  @Test("a client whom no answer came about is asked for again when the line is back")
  func openAgain() async throws {
    let desk = try await Desk.inTown()
    await desk.type("sian watson")
    desk.held.fail(Self.noAnswer)
    desk.held.tell(Self.lost())
    await desk.until { $0.line != .connected }
    await desk.press(.enter)
    #expect(desk.state.open?.network == nil)
    desk.held.fail(nil)
    desk.held.tell(LineState.connected)
    await desk.until { $0.open?.network != nil }
  }

  /// A desk whose worker has joined the network while no answer came.
  private func joining() async throws -> Desk {
    let desk = try await Desk.inTown()
    await desk.open("sian watson")
    await desk.press(.character("j"))
    desk.held.hold()
    desk.held.tell(Self.lost(waiting: 1))
    await desk.until { $0.line != .connected }
    desk.feed([.control("s")])
    await desk.held.isAsked("apply")
    #expect(desk.form?.savingWords.hasPrefix("No connection.") == true)
    return desk
  }

  @Test("a change that waits can be left alone, and is made when the line is back")
  func keptChange() async throws {
    let desk = try await joining()
    desk.feed([.escape])
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.status?.hasPrefix("No connection.") == true)
    desk.feed([.character("/"), .character("w")])
    #expect(desk.state.search.field.text.hasSuffix("w"))
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.status == "Joined the network.")
    #expect(desk.people.contains("Amina Okafor"))
    #expect(desk.state.setAside.isEmpty && desk.state.place == .search)
  }

  @Test("a change that no longer applies is given back in words, and its form with it")
  func givenBack() async throws {
    let desk = try await joining()
    desk.feed([.escape])
    await desk.held.release("apply", failing: .conflict)
    await desk.until { $0.setAside.contains(where: \.cameBack) }
    #expect(desk.status?.contains("Somebody else changed this record") == true)
    desk.held.releaseAll()
    await desk.model.settle()
    await desk.press(.character("b"))
    #expect(desk.status == "b is U here now.")
    await desk.press(.character("U"))
    guard case .list(let changes) = desk.state.overlays.last else {
      Issue.record("no list")
      return
    }
    #expect(changes.rows.first?.title.hasPrefix("Not saved: ") == true)
    await desk.press(.enter)
    #expect(desk.form?.title.contains("Watson") == true)
    #expect(desk.form?.isSaving == false && desk.form?.problem != nil)
  }

  @Test("leaving with a change that was not sent asks first")
  func leaving() async throws {
    let desk = try await joining()
    desk.feed([.escape])
    desk.feed([.control("q")])
    #expect(desk.effects.isEmpty)
    #expect(desk.state.place == .confirm)
    desk.feed([.character("y")])
    #expect(desk.effects == [.quit])
    desk.held.releaseAll()
    await desk.model.settle()
  }
}
