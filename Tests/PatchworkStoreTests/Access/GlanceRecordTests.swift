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
}
