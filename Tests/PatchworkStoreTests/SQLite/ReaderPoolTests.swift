import Dispatch
import PatchworkCore
import Synchronization
import Testing

@testable import PatchworkStore

/// Nobody waits for another's slow question.
@Suite(.timeLimit(.minutes(1))) struct ReaderPoolTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func pool(most: Int) throws -> ReaderPool<Asker> {
    _ = try scratch.directory()
    let path = scratch.path("patchwork.db")
    let open: @Sendable () throws -> ConnectionQueue = {
      ConnectionQueue(try Connection(path: path, mode: .readOnly), label: "test")
    }
    return ReaderPool([try open()], most: most, open: open)
  }

  @Test func whoAsksMuchHoldsTwoConnectionsAndOthersAreAnswered() async throws {
    let pool = try pool(most: 4)
    let (busy, other) = (Asker.account(login: "busy"), Asker.account(login: "other"))
    let (begun, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let slow = (0..<10).map { _ in
      Task {
        try await pool.read(for: busy) { _ in
          begun.signal()
          mayEnd.wait()
        }
      }
    }
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        begun.wait()
        begun.wait()
        done.resume()
      }
    }
    // Two are at it, eight wait, and these are answered.
    for _ in 0..<20 {
      #expect(try await pool.read(for: other) { try $0.row("SELECT 7") { $0.int(0) } } == 7)
      #expect(try await pool.read(for: nil) { try $0.row("SELECT 7") { $0.int(0) } } == 7)
    }
    for _ in slow { mayEnd.signal() }
    for task in slow { try await task.value }
  }

  @Test func whereOnlyOneMayReadTheyTakeTurns() async throws {
    let pool = try pool(most: 1)
    try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 0..<50 {
        group.addTask {
          try await pool.read(for: .account(login: "\(number % 3)")) {
            try $0.row("SELECT \(number)") { $0.int(0) }
          }
        }
      }
      var sum = 0
      for try await number in group { sum += number ?? 0 }
      #expect(sum == (0..<50).reduce(0, +))
    }
  }

  @Test func quickQuestionsOfManyOpenNoOther() async throws {
    _ = try scratch.directory()
    let path = scratch.path("patchwork.db")
    let opened = Mutex(0)
    let open: @Sendable () throws -> ConnectionQueue = {
      opened.withLock { $0 += 1 }
      return ConnectionQueue(try Connection(path: path, mode: .readOnly), label: "test")
    }
    // Nothing is slow within the hour.
    let pool = ReaderPool<Asker>([try open()], most: 4, slow: .seconds(3_600), open: open)
    try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 0..<200 {
        group.addTask {
          try await pool.read(for: .account(login: "\(number)")) {
            try $0.row("SELECT \(number)") { $0.int(0) }
          }
        }
      }
      var sum = 0
      for try await number in group { sum += number ?? 0 }
      #expect(sum == (0..<200).reduce(0, +))
    }
    #expect(opened.withLock { $0 } == 1)
  }

  @Test func whoAsksWhereItWasClosedIsTold() async throws {
    let queue = ConnectionQueue(try Connection(path: ":memory:", mode: .readWrite), label: "test")
    await queue.close()
    let closed = ReaderPool<Asker>([queue], most: 1) { queue }
    await #expect(throws: DirectoryError.self) {
      try await closed.read(for: nil) { try $0.row("SELECT 7") { $0.int(0) } }
    }
  }

  @Test func whatTakesTooLongIsGivenUpAndTheConnectionGoesOn() throws {
    let connection = try Connection(path: ":memory:", mode: .readWrite)
    let endless = """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
      """
    #expect {
      try connection.within(.milliseconds(20)) { try connection.row(endless) { $0.int(0) } }
    } throws: { error in
      (error as? DirectoryError)?.sentence.contains("took too long") == true
    }
    #expect(try connection.within(nil) { try connection.row("SELECT 7") { $0.int(0) } } == 7)
    #expect(
      try connection.within(.seconds(60)) { try connection.row("SELECT 7") { $0.int(0) } } == 7)
  }
}
