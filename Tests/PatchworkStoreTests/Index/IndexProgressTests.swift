import PatchworkCore
import PatchworkExchange
import PatchworkSearch
import Synchronization
import Testing

@testable import PatchworkStore

@Suite(.timeLimit(.minutes(1))) struct IndexProgressTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Imports more clients than are indexed on the spot.
  private func importClients(_ numbers: Range<Int>, into directory: LocalDirectory) async throws {
    var rows = "id,given,family,dob\n"
    for number in numbers { rows += "\(number),Given\(number % 40),Family\(number),2016-03-09\n" }
    try scratch.write("in/clients.csv", rows)
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
  }

  @Test func whoeverWaitsIsToldHowFarItIs() async throws {
    let directory = try scratch.directory()
    try await importClients(0..<20_000, into: directory)
    let told = Mutex<[IndexProgress]>([])
    await directory.prepareSearch { progress in told.withLock { $0.append(progress) } }
    let steps = told.withLock { $0 }
    #expect(steps.count >= 3)
    #expect(steps.allSatisfy { $0.of == 20_000 })
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.share < $1.share && $1.share < 1 })
    #expect(steps.last?.isOrdering == true)

    // Once it is there, there is nothing to wait for.
    told.withLock { $0 = [] }
    await directory.prepareSearch { progress in told.withLock { $0.append(progress) } }
    #expect(told.withLock { $0.isEmpty })
  }

  @Test func searchesGoOnMeanwhileAndSaySo() async throws {
    let directory = try scratch.directory()
    try await importClients(0..<5_200, into: directory)
    let text = SearchRequest(text: "family4007", includesPossible: true)
    let meanwhile = try await directory.search(text)
    #expect(meanwhile.hits.count == 1)
    #expect(meanwhile.progress?.words.hasPrefix("Still reading the directory") == true)
    // That and nothing else, whoever was found.
    #expect(meanwhile.warnings == [meanwhile.progress?.words])
    for text in ["smith", "nobody at all"] {
      let nobody = try await directory.search(SearchRequest(text: text))
      #expect(nobody.hits.isEmpty && nobody.namesakes == nil && nobody.leftOut == nil)
      #expect(nobody.warnings == [nobody.progress?.words])
    }

    await directory.prepareSearch()
    let afterwards = try await directory.search(text)
    #expect(afterwards.hits.first == meanwhile.hits.first || !afterwards.hits.isEmpty)
    #expect(afterwards.warnings.isEmpty)
    #expect(afterwards.progress == nil)
  }

  @Test func anImportIsSaidToBeMissingUntilItIsThere() async throws {
    let directory = try scratch.directory()
    try await importClients(0..<5_200, into: directory)
    await directory.prepareSearch()
    try await importClients(6_000..<6_010, into: directory)
    let text = SearchRequest(text: "given7 family6007", includesPossible: true)
    let meanwhile = try await directory.search(text)
    #expect(meanwhile.warnings.contains { $0.contains("just imported are not found") })

    await directory.prepareSearch()
    let afterwards = try await directory.search(text)
    #expect(afterwards.warnings.isEmpty)
    guard case .client(let summary) = afterwards.hits.first?.subject else {
      Issue.record("nobody was found")
      return
    }
    #expect(summary.name.display == "Given7 Family6007")
  }
}
