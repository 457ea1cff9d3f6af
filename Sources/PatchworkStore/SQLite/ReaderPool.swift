import Synchronization

/// The reading connections of a database, which take the questions that wait.
///
/// Where more than one may read at once, nobody waits for another's slow question: an asker has two
/// connections at most, the rest stay for others, and another is opened while all are at slow ones. Not
/// before: each keeps what it knows of words and pages, and a new one knows nothing.
final class ReaderPool<Borrower: Hashable & Sendable>: Sendable {
  private struct Question {
    var asker: Borrower?
    /// Reads. What it returns hands the answer to the asker, who may ask again at once: it is called when
    /// the connection is free for that.
    var read: @Sendable (Result<Connection, any Error>) -> @Sendable () -> Void
  }

  private struct State {
    var idle: [ConnectionQueue]
    var open: Int
    /// By connection, since when it has been at its question.
    var began: [ObjectIdentifier: ContinuousClock.Instant] = [:]
    /// How many connections each asker has now.
    var busy: [Borrower: Int] = [:]
    var waiting: [Question] = []
    /// Whether it will be looked after those who wait.
    var isLooking = false
  }

  private let state: Mutex<State>
  private let most: Int
  private let share: Int
  private let slow: Duration
  private let open: @Sendable () throws -> ConnectionQueue

  /// - Parameters:
  ///   - first: connections that are open already, one at least.
  ///   - most: how many there may be.
  ///   - slow: after which nobody should wait for a question to end.
  ///   - open: opens another one.
  init(
    _ first: [ConnectionQueue], most: Int, slow: Duration = .milliseconds(50),
    open: @escaping @Sendable () throws -> ConnectionQueue
  ) {
    state = Mutex(State(idle: first, open: first.count))
    self.most = max(first.count, most)
    share = self.most > 1 ? 2 : 1
    self.slow = slow
    self.open = open
  }

  /// Reads on a connection for an asker; nil for what nobody asks.
  func read<Value: Sendable>(
    for asker: Borrower?, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { waiting in
      ask(
        Question(asker: asker) { connection in
          let answer = Result { try body(connection.get()) }
          return { waiting.resume(with: answer) }
        })
    }
  }

  /// Closes the connections that are at nothing.
  func close() async {
    let idle = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for queue in idle { await queue.close() }
  }

  private func ask(_ question: Question) {
    let queue = state.withLock { state -> ConnectionQueue? in
      if mayHave(question.asker, in: state), let queue = state.idle.popLast() {
        begin(question, on: queue, in: &state)
        return queue
      }
      state.waiting.append(question)
      return nil
    }
    if let queue { start(question, on: queue) } else { lookLater() }
  }

  /// Answers a question on a connection, and then whatever waits, without leaving its thread.
  private func start(_ question: Question, on queue: ConnectionQueue) {
    Task {
      do {
        try await queue.run { answer(question, from: .success($0), on: queue) }
      } catch {
        // It was closed, as all are at the end of a program.
        answer(question, from: .failure(error), on: queue)
      }
    }
  }

  private func answer(
    _ question: Question, from connection: Result<Connection, any Error>, on queue: ConnectionQueue
  ) {
    var next: Question? = question
    while let question = next {
      let handOver = question.read(connection)
      next = follow(question, on: queue)
      handOver()
    }
  }

  /// What a connection takes next; nil when it has nothing to do.
  private func follow(_ question: Question, on queue: ConnectionQueue) -> Question? {
    // Under one lock, as in `ask`: a question that comes meanwhile finds this connection idle or is
    // seen waiting here, and is never left between the two.
    state.withLock { state in
      end(question, on: queue, in: &state)
      guard let next = takeWaiting(in: &state) else {
        state.idle.append(queue)
        return nil
      }
      begin(next, on: queue, in: &state)
      return next
    }
  }

  // MARK: Those who wait while all are at slow questions

  private func lookLater() {
    let isNeeded = state.withLock { state in
      if state.isLooking || state.open >= most || state.waiting.isEmpty { return false }
      state.isLooking = true
      return true
    }
    guard isNeeded else { return }
    Task {
      try? await Task.sleep(for: slow)
      look()
    }
  }

  private func look() {
    let isNeeded = state.withLock { state in
      state.isLooking = false
      let since = ContinuousClock.now - slow
      guard state.open < most, state.began.values.allSatisfy({ $0 <= since }),
        state.waiting.contains(where: { mayHave($0.asker, in: state) })
      else { return false }
      // Counted before it is open. Opening takes a while without the lock, and another look
      // meanwhile must not open one too many.
      state.open += 1
      return true
    }
    if isNeeded { add() }
    // More than one may be waiting, and who is not slow yet may be by then.
    lookLater()
  }

  private func add() {
    // Who waits is told nothing: the connections that there are will come to them, only later.
    guard let queue = try? open() else {
      state.withLock { $0.open -= 1 }
      return
    }
    // While it was opened, another connection may have come free and taken what waited.
    let question = state.withLock { state -> Question? in
      guard let question = takeWaiting(in: &state) else {
        state.idle.append(queue)
        return nil
      }
      begin(question, on: queue, in: &state)
      return question
    }
    if let question { start(question, on: queue) }
  }

  // MARK: Counting

  private func begin(_ question: Question, on queue: ConnectionQueue, in state: inout State) {
    state.began[ObjectIdentifier(queue)] = .now
    if let asker = question.asker { state.busy[asker, default: 0] += 1 }
  }

  private func end(_ question: Question, on queue: ConnectionQueue, in state: inout State) {
    state.began[ObjectIdentifier(queue)] = nil
    guard let asker = question.asker else { return }
    let left = state.busy[asker, default: 1] - 1
    state.busy[asker] = left > 0 ? left : nil
  }

  private func takeWaiting(in state: inout State) -> Question? {
    // Not simply the first: behind a third question of one asker others need not wait.
    let place = state.waiting.firstIndex { mayHave($0.asker, in: state) }
    return place.map { state.waiting.remove(at: $0) }
  }

  private func mayHave(_ asker: Borrower?, in state: borrowing State) -> Bool {
    guard let asker else { return true }
    return state.busy[asker, default: 0] < share
  }
}
