import PatchworkCore
import PatchworkStore
import Testing

@testable import PatchworkViewModels

/// Opening somebody to whose network one does not belong, and seeing who did.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct OpeningStrangersTests {
  /// Joy's desk in the town; Mia is nobody's client, and Siân hers.
  private func joysDesk() async throws -> Desk {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let desk = try Desk(in: scratch, town: town, asker: .practitioner(town.joy))
    desk.model.start()
    await desk.model.settle()
    return desk
  }

  private func page(_ desk: Desk) -> ReasonPage? {
    if case .reasons(let page) = desk.state.overlays.last { page } else { nil }
  }

  @Test func twoKeysOpenAStranger() async throws {
    let desk = try await joysDesk()
    await desk.open("mia watson")
    let asked = try #require(page(desk))
    #expect(asked.name == "Mia Watson")
    #expect(!asked.reasons.contains(.training) && !asked.reasons.contains(.familyLink))
    #expect(desk.state.open?.network == nil)
    await desk.press(.character("2"))
    #expect(desk.state.open?.network?.client.name.given == "Mia")
    #expect(desk.state.overlays.isEmpty)
    // The reason holds for the day.
    await desk.press(.character("/")).press(.enter)
    #expect(page(desk) == nil)
  }

  @Test func aMembersClientOpensWithOneKey() async throws {
    let desk = try await joysDesk()
    await desk.open("sian watson")
    #expect(page(desk) == nil)
    #expect(desk.state.open?.network?.client.name.given == "Siân")
  }

  @Test func enterTakesTheChosenReasonAndEscOpensNothing() async throws {
    let desk = try await joysDesk()
    await desk.open("mia watson")
    await desk.press(.escape)
    #expect(desk.state.open == nil && desk.state.place == .search)
    await desk.press(.enter)
    await desk.press(.down, .enter)
    #expect(desk.state.open?.network?.client.name.given == "Mia")
    let looks = try await desk.colleague(.account(login: "amina"))
      .looks(at: desk.town.mia, limit: 5)
    #expect(looks.first?.reason == .safeguarding)
  }

  /// Keys typed before the question shows were meant for something else.
  @Test func noReasonIsChosenByWhatWasTypedAhead() async throws {
    let desk = try await joysDesk()
    await desk.press(.character("/"))
    await desk.type("mia watson")
    desk.feed([.enter, .character("j"), .character("2"), .character("s")])
    await desk.model.settle()
    #expect(page(desk) != nil)
    #expect(desk.state.open?.network == nil)
  }

  @Test func anotherLetterChoosesNothing() async throws {
    let desk = try await joysDesk()
    await desk.open("mia watson")
    await desk.press(.character("x"))
    #expect(page(desk) != nil)
    #expect(desk.status?.contains("none of these") == true)
    // What chose safeguarding before says which key does now.
    await desk.press(.character("s"))
    #expect(page(desk) != nil)
    #expect(desk.status == "s is 2 here now.")
  }

  @Test func theGlassLogShowsWhoLookedAndWhy() async throws {
    let desk = try await joysDesk()
    let amina = try desk.colleague(.practitioner(desk.town.amina))
    _ = try await amina.open(desk.town.sian, reason: .duty)
    await desk.open("sian watson")
    await desk.press(.character("l"))
    guard case .looks(let log) = desk.state.overlays.last else {
      Issue.record("no glass log")
      return
    }
    #expect(log.title == "Who looked at Siân Watson")
    let row = try #require(log.rows.first { $0.who == "Amina Okafor" })
    #expect(row.why == "duty contact" && row.isStranger)
    #expect(row.place == "health visitor, Community Health")
    #expect(
      log.rows.contains {
        $0.who == "Joy Adeyemi" && $0.why == "opened it (works with this client)"
      })
    await desk.press(.escape)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func whoLookedAtMyEntryIsOneKeyAway() async throws {
    let desk = try await joysDesk()
    let amina = try desk.colleague(.practitioner(desk.town.amina))
    _ = try await amina.practitioner(desk.town.joy)
    await amina.settle()
    await desk.open("sian watson")
    await desk.press(.character("L"))
    #expect(desk.status == "L is l now, on your own card.")
    while desk.chosenPerson != "Joy Adeyemi" { await desk.press(.down) }
    await desk.press(.enter, .character("l"))
    guard case .looks(let log) = desk.state.overlays.last else {
      Issue.record("no glass log")
      return
    }
    #expect(log.rows.map(\.who) == ["Amina Okafor"])
  }
}
