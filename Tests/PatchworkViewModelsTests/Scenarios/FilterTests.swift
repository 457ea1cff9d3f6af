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

  @Test func whatWaitsIsNarrowed() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("j"), .control("s"))
    await joy.open("siân").press(.character("a"), .control("s"))
    amina.held.tell(.inbox(amina.town.amina))
    await amina.model.settle()
    await amina.press(.function(2))
    let all = amina.inboxRows
    #expect(!all.isEmpty)
    await amina.press(.character("f")).type("joy").press(.enter)
    #expect(amina.inboxRows == ["Please call me"])
    await amina.press(.character("f")).type("nobody at all").press(.enter)
    #expect(amina.inboxRows.isEmpty && amina.state.place == .inbox)
    await amina.press(.character("f"), .escape)
    #expect(amina.inboxRows == all)
  }

  @Test func whoIsMarkedToBeHandedOverStaysMarkedWhileTheListIsNarrowed() async throws {
    let desk = try await Desk.inTown()
    for name in ["siân", "mia watson", "dafydd"] {
      await desk.open(name).press(.character("j"), .control("s"))
    }
    await desk.press(.character("O"), .character("f")).type("mia").press(.enter)
    #expect(desk.handover?.rows.map(\.name) == ["Mia Watson"])
    // All of the list, which is one.
    await desk.press(.character("*"), .character("f"), .escape)
    #expect(desk.handover?.rows.count == 3)
    #expect(desk.handover?.rows.filter(\.isMarked).map(\.name) == ["Mia Watson"])
    #expect(desk.handover?.title == "Hand over  3 clients, 1 marked")
    await desk.press(.character("f")).type("siân").press(.enter, .tab)
    #expect(desk.form?.title == "Hand over Mia Watson")
  }

  @Test func workersOfAHouseholdStayBelowWhomTheyWorkWith() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("h"), .character("f")).type("social").press(.enter)
    #expect(desk.card?.lines.map(\.text) == ["Siân Watson 9", "Joy Adeyemi"])
    await desk.press(.character("f")).type("dafydd").press(.enter)
    #expect(desk.card?.lines.map(\.text) == ["Dafydd Watson 40"])
    await desk.press(.character("f"), .escape)
    #expect((desk.card?.lines.count ?? 0) > 3)
  }

  @Test func myDayIsNarrowed() async throws {
    let desk = try await Desk.inTown()
    for name in ["siân", "mia watson"] {
      await desk.open(name).press(.character("j"), .control("s"))
    }
    await desk.press(.character("/"), .backspace)
    let all = desk.hits
    #expect(all.count > 1)
    await desk.press(.control("f")).type("mia").press(.enter)
    #expect(desk.hits == ["Mia Watson"] && desk.state.place == .search)
    await desk.press(.escape)
    #expect(desk.hits == all)
    // A letter searches, and leaves nothing narrowed behind.
    await desk.press(.control("f")).type("mia").press(.enter).type("s").press(.backspace)
    #expect(desk.hits == all)
  }

  @Test func accentsAndCapitalsDoNotMatter() {
    #expect(FilterWords("sian").fit("Siân Watson"))
    #expect(FilterWords("WATSON Siân").fit("sian", "watson"))
    #expect(FilterWords("nguyen").fit("Nguyễn Thị"))
    #expect(!FilterWords("sean").fit("Siân"))
    #expect(FilterWords("  ").isEmpty && FilterWords("").fit("anything"))
  }
}
