import PatchworkCore
import Testing

@testable import PatchworkViewModels

@Suite("A line of the search", .timeLimit(.minutes(1)))
struct SearchRowTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func why(_ reasons: MatchReason...) -> String {
    let client = ClientSummary(
      id: ClientID(rawValue: 1), name: PersonName(given: "Rosie", family: "Smith"), birth: nil,
      sex: .female, district: "QM1")
    let hit = SearchHit(subject: .client(client), tier: .likely, bits: 1, reasons: reasons)
    return SearchRow(hit, on: Self.today).why
  }

  @Test("What can be seen in the name is not said; what cannot, is")
  func plainReasons() {
    #expect(why(.begins(typed: "smi", held: "Smith")) == "")
    #expect(why(.initial(held: "Rosie")) == "")
    #expect(why(.begins(typed: "sm", held: "Smythe")) == "begins Smythe")
    #expect(
      why(.otherName(.former, held: "Rosie Jones"), .begins(typed: "jo", held: "Jones"))
        == "formerly Rosie Jones")
    #expect(why(.soundsLike(typed: "rosy", held: "Rosie")) == "sounds like rosy")
  }
}
