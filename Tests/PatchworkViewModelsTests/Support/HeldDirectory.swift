import PatchworkCore
import StandInDirectory
import Synchronization

/// A directory whose answers come when the test lets them, in the order in which it does, or not
/// at all: what a real one cannot be made to do on demand.
final class HeldDirectory: StandInDirectory {
  /// What was asked and has no answer yet.
  struct Question: Hashable, Sendable {
    var number: Int
    /// What was asked: `search sian`, `network`.
    var words: String
  }

  private struct State {
    var holds = false
    var failure: DirectoryError?
    var asked = 0
    var waiting: [Question: CheckedContinuation<Void, any Error>] = [:]
    var watchers: [AsyncStream<Void>.Continuation] = []
    /// The changes asked for while they are only rehearsed; nil while they are made.
    var rehearsed: [Change]?
  }

  private let inner: any Directory
  private let state = Mutex(State())
  private let hub = Hub()
  private let lines = AsyncStream.makeStream(of: LineState.self)

  init(_ inner: any Directory) { self.inner = inner }

  /// From now on, answers wait.
  func hold() { state.withLock { $0.holds = true } }

  /// From now on, questions fail; nil makes them succeed again.
  func fail(_ error: DirectoryError?) { state.withLock { $0.failure = error } }

  /// Collects the changes that something asks for, and makes none of them.
  func rehearse(
    _ asking: @Sendable (any Directory) async throws -> ChangeReceipt
  ) async throws -> [Change] {
    state.withLock { $0.rehearsed = [] }
    _ = try await asking(self)
    return state.withLock { state in
      defer { state.rehearsed = nil }
      return state.rehearsed ?? []
    }
  }

  /// - Returns: A receipt, where changes are only rehearsed.
  private func rehearse(_ change: Change) -> ChangeReceipt? {
    state.withLock { state in
      guard state.rehearsed != nil else { return nil }
      state.rehearsed?.append(change)
      return ChangeReceipt(sequence: 0, words: "Rehearsed", subject: 4711)
    }
  }

  /// Waits until a question is waiting, and lets it be answered or failed.
  func release(_ words: String, failing error: DirectoryError? = nil) async {
    while !Task.isCancelled {
      let (found, asked) = state.withLock { state in
        let question = state.waiting.keys.filter { $0.words == words }
          .min { $0.number < $1.number }
        return (question.flatMap { state.waiting.removeValue(forKey: $0) }, state.asked)
      }
      if let found {
        if let error { found.resume(throwing: error) } else { found.resume() }
        return
      }
      await more(than: asked)
    }
  }

  /// Answers everything that waits, and holds nothing any more.
  func releaseAll() {
    let waiting = state.withLock { state in
      state.holds = false
      defer { state.waiting = [:] }
      return state.waiting
    }
    for question in waiting.keys.sorted(by: { $0.number < $1.number }) {
      waiting[question]?.resume()
    }
  }

  /// What waits for its answer, in the order asked.
  var questions: [String] {
    state.withLock { $0.waiting.keys.sorted { $0.number < $1.number }.map(\.words) }
  }

  /// Waits until a question is waiting.
  func isAsked(_ words: String) async {
    while !Task.isCancelled {
      let (isThere, asked) = state.withLock { state in
        (state.waiting.keys.contains { $0.words == words }, state.asked)
      }
      if isThere { return }
      await more(than: asked)
    }
  }

  func tell(_ event: DirectoryEvent) { hub.tell(event) }

  /// From now on, the line stands so; to be told to one listener.
  func tell(_ line: LineState) { lines.continuation.yield(line) }

  func lineStates() -> AsyncStream<LineState> { lines.stream }

  /// Waits until more than so many questions have been held.
  private func more(than asked: Int) async {
    // A stream, since it ends when the test's time is over; a continuation would wait for ever.
    let (questions, continuation) = AsyncStream<Void>.makeStream()
    let isThere = state.withLock { state in
      if state.asked == asked { state.watchers.append(continuation) }
      return state.asked != asked
    }
    if isThere { return }
    for await _ in questions { return }
  }

  private func pass(_ words: String) async throws {
    let failure = state.withLock { $0.failure }
    if let failure { throw failure }
    guard state.withLock({ $0.holds }) else { return }
    try await withCheckedThrowingContinuation { continuation in
      let watchers = state.withLock { state in
        state.asked += 1
        state.waiting[Question(number: state.asked, words: words)] = continuation
        defer { state.watchers = [] }
        return state.watchers
      }
      for watcher in watchers { watcher.yield() }
    }
  }

  /// Never held: they are asked on their own whenever something arrives, or with something else.
  private static let neverHeld: Set = [
    "roles", "merged records", "sharing decisions", "inbox", "my day", "my agency",
  ]

  func answer<Value: Sendable>(
    _ words: String, _ ask: @Sendable (any Directory) async throws -> Value
  ) async throws -> Value {
    if !Self.neverHeld.contains(words) { try await pass(words) }
    return try await ask(inner)
  }

  func network(of client: ClientID) async throws -> Network {
    let network = try await inner.network(of: client)
    try await pass("network of \(network.client.name.given)")
    return network
  }

  func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network {
    let network = try await inner.open(client, reason: reason)
    try await pass("network of \(network.client.name.given)")
    return network
  }

  func settle() async { await inner.settle() }

  func apply(_ change: Change) async throws -> ChangeReceipt {
    try await pass("apply")
    if let receipt = rehearse(change) { return receipt }
    return try await inner.apply(change)
  }

  func events() -> AsyncStream<DirectoryEvent> { hub.listen() }
}
