import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A phone book that heals itself, one key at a time.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct PhoneBookTests {
  private func line(_ desk: Desk, _ text: String) -> ContactCard.Line? {
    desk.card?.lines.first { $0.text == text }
  }

  @Test func aNumberThatWorkedIsConfirmedWithOneKey() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("r"))
    #expect(line(desk, "07700 900412")?.freshness == .stale)
    await desk.press(.character("+"))
    #expect(desk.status == "Marked as working: 07700 900412. u undoes.")
    #expect(line(desk, "07700 900412")?.freshness == .fresh)
  }

  @Test func aDeadNumberSinksAtOnceAndTheNetworkReachesElsewhere() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("r"))
    await desk.press(.character("-"))
    let dead = try #require(line(desk, "07700 900412"))
    #expect(dead.freshness == .dead)
    #expect(dead.detail.hasPrefix("marked as not working"))
    let joy = desk.state.open?.people.current.first { $0.name == "Joy Adeyemi" }
    #expect(joy?.value == "")
    await desk.press(.character("-"))
    #expect(desk.status == "This number does not work: it is marked as not working already")
  }

  @Test func aReportIsTakenBackByUndo() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("r"), .character("-"), .character("u"), .escape)
    let joy = desk.state.open?.people.current.first { $0.name == "Joy Adeyemi" }
    #expect(joy?.value == "07700 900412")
  }

  @Test func aNewNumberReplacesTheOldOne() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("r"), .character("e"))
    await desk.type("07700 900 555").press(.control("s"))
    #expect(desk.form == nil)
    #expect(line(desk, "07700 900555") != nil)
    // The directory keeps its own day, which the town's clock knows nothing of.
    desk.wait(until: LocalMoment(Town.day("2090-03-01"), TimeOfDay(10)))
    #expect(line(desk, "07700 900412")?.isPast == true)
    let joy = desk.state.open?.people.current.first { $0.name == "Joy Adeyemi" }
    #expect(joy?.value == "07700 900555")
  }

  @Test func whatIsNoNumberIsRefusedBesideItsField() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("r"), .character("e"))
    await desk.type("0770").press(.control("s"))
    #expect(desk.form != nil)
    #expect(desk.field(\ReplacementForm.value)?.problem != nil || desk.form?.problem != nil)
  }

  @Test func theOwnerIsAskedAndConfirmsWithOneKey() async throws {
    let desk = try await Desk.inTown()
    #expect(desk.state.header.waiting == 1)
    await desk.press(.function(2))
    #expect(desk.inboxRows == ["07700 900100: never confirmed. Does it work?"])
    await desk.press(.character("y"))
    #expect(desk.state.header.waiting == 0)
    #expect(desk.inboxRows.isEmpty)
  }
}
