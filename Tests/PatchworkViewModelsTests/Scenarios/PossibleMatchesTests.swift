import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Matches that are less sure wait behind one deliberate key.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct PossibleMatchesTests {
  private func hit(_ name: String, _ tier: SearchHit.Tier, _ id: Int64) -> SearchHit {
    SearchHit(
      subject: .client(
        ClientSummary(
          id: ClientID(rawValue: id), name: PersonName(given: name), birth: nil, sex: .notKnown,
          district: "")), tier: tier, bits: 1,
      reasons: tier == .possible ? [.soundsLike(typed: "x", held: name)] : [])
  }

  private func pane(_ hits: [SearchHit]) -> SearchPane {
    var pane = SearchPane()
    pane.field.insert("x")
    pane.textChanged()
    let ticket = pane.ticket()
    pane.receive(
      SearchAnswer(hits: hits), to: "x", ticket: ticket, took: .zero, on: Town.today)
    return pane
  }

  @Test func theyAreFoldedBehindTheLikelyOnes() {
    let pane = pane([hit("A", .likely, 1), hit("B", .possible, 2), hit("C", .possible, 3)])
    #expect(pane.rows.map(\.title) == ["A", "Enter: show 2 less likely"])
    #expect(pane.chosenRow?.title == "A")
    #expect(pane.tally == "1 likely, 2 less likely")
  }

  @Test func unfoldedTheFirstOfThemIsChosenAndSaysWhy() {
    var pane = pane([hit("A", .likely, 1), hit("B", .possible, 2), hit("C", .possible, 3)])
    pane.togglePossible(on: Town.today)
    #expect(pane.rows.map(\.title) == ["A", "B", "C"])
    #expect(pane.chosenRow?.title == "B")
    #expect(pane.chosenRow?.why == "sounds like x")
    #expect(pane.chosenRow?.isPossible == true)
    pane.togglePossible(on: Town.today)
    #expect(pane.rows.count == 2)
  }

  @Test func withNothingLikelyTheyAreShown() {
    let pane = pane([hit("B", .possible, 2), hit("C", .possible, 3)])
    #expect(pane.rows.map(\.title) == ["B", "C"])
    #expect(pane.rows.allSatisfy { $0.isPossible })
    #expect(pane.tally == "2 less likely")
  }

  @Test func aNewTextFoldsThemAgain() {
    var pane = pane([hit("A", .likely, 1), hit("B", .possible, 2)])
    pane.togglePossible(on: Town.today)
    pane.field.insert("y")
    pane.textChanged()
    let ticket = pane.ticket()
    pane.receive(
      SearchAnswer(hits: [hit("A", .likely, 1), hit("B", .possible, 2)]), to: "xy",
      ticket: ticket, took: .zero, on: Town.today)
    #expect(pane.rows.map(\.title) == ["A", "Enter: show 1 less likely"])
  }

  @Test func warningsAndUnderstandingAreShown() {
    var pane = SearchPane()
    let ticket = pane.ticket()
    pane.receive(
      SearchAnswer(
        hits: [],
        understood: [
          Understanding("sian", as: .name, words: "a name"),
          Understanding("2016", as: .birth, words: "born 2016"),
        ], warnings: ["two dates of birth"]),
      to: "sian 2016", ticket: ticket, took: .zero, on: Town.today)
    #expect(pane.understood.map(\.words) == ["a name", "born 2016"])
    #expect(pane.warnings == ["two dates of birth"])
    #expect(pane.guidance.first?.hasPrefix("Leave something out") == true)
  }
}
