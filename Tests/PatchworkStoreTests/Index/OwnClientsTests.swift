import PatchworkCore
import Testing

@testable import PatchworkStore

/// Whom one works with is read from the involvements that last.
@Suite(.timeLimit(.minutes(1))) struct OwnClientsTests {
  @Test func involvementsThatLastDecideBetweenNamesakes() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    let agency = Agency(name: "Borough Housing", kind: .housing)
    let joy = Practitioner(
      name: PersonName(given: "Joy", family: "Adeyemi"), role: "tenancy officer",
      agency: .unassigned)
    _ = try await directory.apply(.introduceMyself(joy, at: agency))
    let me = try #require(try await directory.me())
    for number in 0..<4 {
      let twin = Client(
        names: [PersonName(given: "Ada", family: "Twin")],
        birth: .exact(CivilDate(dayNumber: Int32(15_000 + number))))
      _ = try await directory.apply(.addClient(twin))
    }
    func twins() async throws -> [ClientID] {
      try await directory.search(SearchRequest(text: "ada twin")).hits.compactMap { hit in
        if case .client(let summary) = hit.subject { return summary.id }
        return nil
      }
    }
    let last = try #require(try await twins().last)
    let involvement = Involvement(
      client: last, practitioner: me.id, agency: me.agency, role: "tenancy officer",
      from: CivilDate(dayNumber: 20_000))
    _ = try await directory.apply(.addInvolvement(involvement))
    #expect(try await twins().first == last)
    let stranger = directory.asking(as: .account(login: "nobody-in-particular"))
    let answer = try await stranger.search(SearchRequest(text: "ada twin"))
    #expect(answer.hits.count == 4)
  }
}
