import PatchworkCore
import Testing

@testable import PatchworkStore

/// A disk that is full can be read. What is read then would be on no record.
@Suite(.timeLimit(.minutes(1))) struct FullDiskTests {
  private func limit(_ directory: LocalDirectory, toPages count: Int) async throws {
    try await directory.upkeep.write { try $0.execute("PRAGMA max_page_count = \(count)") }
  }

  @Test func nobodyIsFoundWhileTheRecordCannotBeWrittenAndNoneIsLost() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    _ = try await directory.addClient("Ann", "Pugh")
    await directory.settle()
    let before = try await directory.activityHead().sequence
    // Less than there are already means: no page more.
    try await limit(directory, toPages: 1)
    var answered = 0
    var refusal: DirectoryError?
    // A page has room for a few entries.
    while refusal == nil, answered < 1_000 {
      do {
        let text = "ann " + String(repeating: "pugh ", count: 30) + String(answered)
        _ = try await directory.search(SearchRequest(text: text))
        answered += 1
        await directory.settle()
      } catch let error as DirectoryError {
        refusal = error
      }
    }
    guard case .diskFull? = refusal else {
      Issue.record("\(answered) were answered, then \(String(describing: refusal))")
      return
    }
    // Refused again, whatever is asked that would be recorded.
    await #expect(throws: DirectoryError.self) {
      try await directory.possibleDuplicates(
        of: Client(names: [PersonName(given: "Ann", family: "Pugh")]))
    }
    try await limit(directory, toPages: 1_000_000)
    _ = try await directory.search(SearchRequest(text: "pugh"))
    await directory.settle()
    // Those that were answered, and the last.
    #expect(try await directory.activityHead().sequence == before + Int64(answered) + 1)
  }
}
