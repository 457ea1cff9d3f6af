import Dispatch
import PatchworkCore
import PatchworkExchange
import PatchworkMatching
import PatchworkSearch
import Synchronization
import Testing

@testable import PatchworkStore

/// Holds up the first thread that comes by until it is opened.
private final class Gate: Sendable {
  private let isTaken = Atomic(false)
  private let reached = DispatchSemaphore(value: 0)
  private let opened = DispatchSemaphore(value: 0)

  func hold() {
    guard isTaken.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return }
    reached.signal()
    opened.wait()
  }

  /// - Returns: whether a thread is held up.
  func waitUntilReached() -> Bool { reached.wait(timeout: .now() + 20) == .success }

  func open() { opened.signal() }
}

/// A thread that searches on a connection of its own.
private final class Searcher: Sendable {
  private let found = Mutex<[String]?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ text: String, in index: SearchIndex, of path: String) {
    DispatchQueue.global().async { [self] in
      let names = try? Self.names(text, in: index, of: path)
      found.withLock { $0 = names }
      isDone.signal()
    }
  }

  /// The names that it found; nil when it has not answered in time.
  var answer: [String]? {
    isDone.wait(timeout: .now() + 20) == .success ? found.withLock { $0 } : nil
  }

  private static func names(_ text: String, in index: SearchIndex, of path: String) throws
    -> [String]?
  {
    let connection = try Connection(path: path, mode: .readOnly)
    let query = QueryParser.parse(text, today: CivilDate(dayNumber: 20_780))
    return try index.search(connection) { search in
      try search.find(query, limit: 5).compactMap {
        try ClientTable(connection).read(ClientID(rawValue: $0.id))?.name.display
      }
    }
  }
}

/// No search waits for another one, nor for an index that is being made.
@Suite(.timeLimit(.minutes(2))) struct SearchMeanwhileTests {
  private let scratch: Scratch
  private var path: String { scratch.path("patchwork.db") }

  init() throws { scratch = try Scratch() }

  private func add(_ given: String, _ family: String) async throws {
    let draft = Client(names: [PersonName(given: given, family: family)])
    _ = try await scratch.directory().apply(.addClient(draft))
  }

  @Test func aSearchAnswersWhileAnotherIsHeldUpBeforeItPublishes() async throws {
    try await add("Zyxwena", "Quillfeather")
    let gate = Gate()
    let index = SearchIndex(database: path) { gate.hold() }
    let heldUp = Searcher("quillfeather", in: index, of: path)
    #expect(gate.waitUntilReached())
    try await add("Ruaridh", "Penhaligon")
    #expect(
      Searcher("penhaligon", in: index, of: path).answer == ["Ruaridh Penhaligon"])
    gate.open()
    #expect(heldUp.answer == ["Zyxwena Quillfeather"])
    // What was published while it was held up is still there.
    #expect(
      Searcher("penhaligon", in: index, of: path).answer == ["Ruaridh Penhaligon"])
  }

  @Test func aSearchDuringARebuildAnswersFromWhatIsThereAndFindsChanges() async throws {
    var rows = "id,given,family,dob\n"
    for number in 0..<5_200 { rows += "\(number),Given\(number % 40),Family\(number),2016-03-09\n" }
    try scratch.write("in/clients.csv", rows)
    #expect(try await scratch.directory().importFolder(scratch.path("in")).wasImported)
    let index = SearchIndex(database: path)
    try index.build()

    let gate = Gate()
    let isBuilt = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      try? index.build { _ in gate.hold() }
      isBuilt.signal()
    }
    #expect(gate.waitUntilReached())
    #expect(
      Searcher("given7 family4007", in: index, of: path).answer?.first == "Given7 Family4007")
    try await add("Zyxwena", "Quillfeather")
    #expect(
      Searcher("quillfeather", in: index, of: path).answer == ["Zyxwena Quillfeather"])
    gate.open()
    #expect(isBuilt.wait(timeout: .now() + 20) == .success)
    #expect(
      Searcher("quillfeather", in: index, of: path).answer == ["Zyxwena Quillfeather"])
  }
}
