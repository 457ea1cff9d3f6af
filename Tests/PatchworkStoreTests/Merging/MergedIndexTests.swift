import PatchworkCore
import Testing

@testable import PatchworkStore

/// What a search finds follows a merge and its taking apart, on both sides.
@Suite(.timeLimit(.minutes(1))) struct MergedIndexTests {
  @Test func eachRecordIsFoundByItsOwnNamesAgain() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory(asker: .account(login: "keeper"))
    let ann = try await directory.addClient("Ann", "Pugh")
    let zoe = try await directory.addClient("Zebedee", "Quartermaine")
    func found(_ text: String) async throws -> Set<ClientID> {
      Set(
        try await directory.search(SearchRequest(text: text)).hits.compactMap {
          if case .client(let summary) = $0.subject { summary.id } else { nil }
        })
    }
    #expect(try await found("zebedee quartermaine") == [zoe])
    _ = try await directory.apply(.rights(.merge(zoe, into: ann)))
    #expect(try await found("zebedee quartermaine") == [ann])
    #expect(try await found("ann pugh") == [ann])
    _ = try await directory.apply(.rights(.unmerge(zoe)))
    #expect(try await found("zebedee quartermaine") == [zoe])
    #expect(try await found("ann pugh") == [ann])
  }
}
