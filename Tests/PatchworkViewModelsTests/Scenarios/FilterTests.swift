import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Lists that are narrowed as one types.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct FilterTests {
  @Test func theNetworkIsNarrowedToNamesJobsAndAgencies() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    let all = desk.people
    await desk.press(.character("f")).type("school NURSE")
    #expect(desk.people == ["Bev Lyle"])
    #expect(desk.state.place == .filter)
    // Enter keeps what is left, and the keys are the network's again.
    await desk.press(.enter)
    #expect(desk.state.place == .network && desk.chosenPerson == "Bev Lyle")
    await desk.press(.enter)
    #expect(desk.card?.title == "Bev Lyle")
    // Esc shows all again before it goes back.
    await desk.press(.escape, .escape)
    #expect(desk.state.focus == .network && desk.people == all)
    await desk.press(.character("f")).type("zz").press(.escape)
    #expect(desk.people == all)
  }

  @Test func whoAnswersForThemStaysOverThoseWhoAreLeft() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("f")).type("ruth")
    let rows = desk.state.open?.people.rows ?? []
    #expect(rows.compactMap(\.person?.name).last == "Ruth Cole")
    #expect(rows.count == 2)
    guard case .standIn = rows.first else {
      Issue.record("the desk that answers for her is gone")
      return
    }
  }

  @Test func whatHasEndedIsFoundToo() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("f")).type("early help")
    #expect(desk.state.open?.people.rows.compactMap(\.person?.role) == ["early help"])
  }

  @Test func aListKeepsItsWordsWhenItIsToldAnew() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("l"), .character("f"))
    await desk.type("amina").press(.enter)
    guard case .looks(let log) = desk.state.overlays.last else {
      Issue.record("no log")
      return
    }
    #expect(!log.rows.isEmpty && log.rows.allSatisfy { $0.who == "Amina Okafor" })
    await desk.press(.character("f")).type("nobody at all")
    desk.held.tell(.looked(desk.town.sian))
    await desk.model.settle()
    guard case .looks(let narrowed) = desk.state.overlays.first else { return }
    #expect(narrowed.rows.isEmpty && narrowed.filter.text == "nobody at all")
  }

  @Test func accentsAndCapitalsDoNotMatter() {
    #expect(FilterWords("sian").fit("Siân Watson"))
    #expect(FilterWords("WATSON Siân").fit("sian", "watson"))
    #expect(FilterWords("nguyen").fit("Nguyễn Thị"))
    #expect(!FilterWords("sean").fit("Siân"))
    #expect(FilterWords("  ").isEmpty && FilterWords("").fit("anything"))
  }
}
