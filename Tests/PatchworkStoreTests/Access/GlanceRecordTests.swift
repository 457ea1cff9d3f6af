import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// What is written down of looks that are no openings: each once an hour, and all that was shown.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct GlanceRecordTests {
  @Test func aLookAtACardIsRecordedAnewAfterAnHour() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    func cards(after seconds: Int64) async throws -> Int {
      try await WallClock.$fixedMoment.withValue(1_795_521_600 + seconds) {
        _ = try await tom.practitioner(town.asker)
        return try await town.kinds().count { $0 == "card" }
      }
    }
    #expect(try await cards(after: 0) == 1)
    #expect(try await cards(after: 3_599) == 1)
    #expect(try await cards(after: 3_600) == 2)
  }

  @Test func whatWasShownOnTheWayIsRecordedWithTheLastText() async throws {
    let town = try await TrustTown()
    let (ann, zoe) = (
      try await town.directory.addClient("Quentin", "Ashby"),
      try await town.directory.addClient("Quentin", "Zuckermann")
    )
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    func found(_ text: String) async throws -> Set<ClientID> {
      Set(
        try await tom.search(SearchRequest(text: text)).hits.compactMap {
          if case .client(let summary) = $0.subject { summary.id } else { nil }
        })
    }
    #expect(try await found("quentin").isSuperset(of: [ann, zoe]))
    #expect(try await !found("quentin zuckermann").contains(ann))
    await tom.settle()
    let searches = try await town.directory.activity(ActivityQuestion(practitioner: town.stranger))
      .filter { $0.kind == "search" }
    #expect(searches.count == 1)
    let details = try #require(searches.first?.details)
    #expect(details.contains("quentin zuckermann"))
    #expect(details.contains(ann.description) && details.contains(zoe.description))
  }

  /// The look-ups of a stranger who types, each text so many seconds after noon.
  private func lookUps(
    _ typed: [(at: Double, text: String)], in town: TrustTown
  ) async throws -> [SearchDetails] {
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    for (seconds, text) in typed {
      try await WallClock.$fixedMoment.withValue(1_795_521_600 + Int64(seconds)) {
        try await WallClock.$fixedMilliseconds.withValue(Int64(seconds * 1_000) % 1_000) {
          if text.isEmpty {
            _ = try await tom.recentClients(limit: 10)
          } else {
            _ = try await tom.search(SearchRequest(text: text))
          }
        }
      }
    }
    await tom.settle()
    return try await town.directory.activity(ActivityQuestion(practitioner: town.stranger))
      .filter { $0.kind == "search" }.reversed()
      .map { try JSONDecoder().decode(SearchDetails.self, from: Data($0.details.utf8)) }
  }

  @Test func aNameThatIsTakenAwayAgainIsStillRecorded() async throws {
    let town = try await TrustTown()
    let ann = try await town.directory.addClient("Quentin", "Ashby")
    let found = try await lookUps(
      [(0, "quentin"), (0.5, "quentin ashby"), (0.9, "quen"), (1.2, "q"), (1.3, "")], in: town)
    #expect(found.count == 1)
    #expect(found.first?.text == "q")
    #expect(found.first?.longest == "quentin ashby")
    #expect(found.first?.found.contains(ann) == true)
  }

  @Test func anEmptiedBoxAnotherNameAndAPauseBeginAnotherLookUp() async throws {
    let town = try await TrustTown()
    let emptied = try await lookUps([(0, "ann"), (0.2, ""), (0.4, "ann p")], in: town)
    #expect(emptied.map(\.text) == ["ann", "ann p"])
    let other = try await lookUps([(10, "bea"), (10.2, "cat")], in: town)
    #expect(other.dropFirst(2).map(\.text) == ["bea", "cat"])
    let paused = try await lookUps([(20, "dee"), (23.1, "dee q")], in: town)
    #expect(paused.dropFirst(4).map(\.text) == ["dee", "dee q"])
    let slow = try await lookUps([(30, "eve"), (32.9, "eve q"), (35.8, "eve quick")], in: town)
    #expect(slow.dropFirst(6).map(\.text) == ["eve quick"])
  }

  /// By way of the first letters of both, and with a longer text behind them.
  @Test func aNameLeadsToNoOtherThroughTheLettersThatTheyShare() async throws {
    let town = try await TrustTown()
    let quentin = try await town.directory.addClient("Wren", "Quillfeather")
    let found = try await lookUps(
      [
        (0, "w"), (0.2, "wq zzabsent"), (0.4, "w"), (0.6, "wren quillfeather"), (0.8, "w"),
        (1, String(repeating: "w", count: 29)), (1.2, "w"),
      ], in: town)
    let texts = found.map { $0.longest ?? $0.text }
    #expect(texts == ["wq zzabsent", "wren quillfeather", String(repeating: "w", count: 29)])
    #expect(found[1].found.contains(quentin))
  }

  @Test func findingNobodyIsRecorded() async throws {
    let town = try await TrustTown()
    let found = try await lookUps([(0, "xanthippe quartermaine"), (0.3, " ")], in: town)
    #expect(found.map(\.text) == ["xanthippe quartermaine"])
    #expect(found.first?.found == [])
  }

  @Test func aLookUpIsOneThoughOthersWriteMeanwhile() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    let asker = town.directory.asking(as: .practitioner(town.asker))
    try await WallClock.$fixedMoment.withValue(1_795_521_600) {
      for text in ["an", "ann", "ann p"] {
        _ = try await tom.search(SearchRequest(text: text))
        _ = try await asker.open(town.mine, reason: nil)
      }
      #expect(try await town.kinds().count { $0 == "search" } == 1)
      // What the same person does next is behind it.
      _ = try await tom.search(SearchRequest(text: "bea"))
      _ = try await tom.open(town.strangers, reason: nil)
      #expect(try await town.kinds().suffix(2) == ["search", "opening"])
    }
  }
}
