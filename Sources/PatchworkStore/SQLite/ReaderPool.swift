import Synchronization

/// The reading connections of a database, each lent to one question at a time.
///
/// Where more than one may read at once, nobody waits for another's slow question: an asker has two
/// connections at most, the rest stay for others, and more are opened while all are busy.
final class ReaderPool<Borrower: Hashable & Sendable>: Sendable {
  private struct Waiting {
    var asker: Borrower?
    var lend: CheckedContinuation<ConnectionQueue, Never>
  }

  private struct State {
    var idle: [ConnectionQueue]
    var open: Int
    var busy: [Borrower: Int] = [:]
    var waiting: [Waiting] = []
  }

  private let state: Mutex<State>
  private let most: Int
  private let share: Int
  private let open: @Sendable () throws -> ConnectionQueue

  /// - Parameters:
  ///   - first: connections that are open already, one at least.
  ///   - most: how many there may be.
  ///   - open: opens another one.
  init(
    _ first: [ConnectionQueue], most: Int, open: @escaping @Sendable () throws -> ConnectionQueue
  ) {
    state = Mutex(State(idle: first, open: first.count))
    self.most = max(first.count, most)
    share = self.most > 1 ? 2 : 1
    self.open = open
  }

  /// Reads on a connection for an asker; nil for what nobody asks.
  func read<Value: Sendable>(
    for asker: Borrower?, _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let queue = await borrow(for: asker)
    defer { giveBack(queue, from: asker) }
    return try await queue.run(body)
  }

  /// Closes the connections that are not lent.
  func close() async {
    let idle = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for queue in idle { await queue.close() }
  }

  private enum Loan {
    case now(ConnectionQueue)
    case opening
    case later
  }

  private func borrow(for asker: Borrower?) async -> ConnectionQueue {
    let loan = state.withLock { state -> Loan in
      guard mayHave(asker, in: state) else { return .later }
      if let queue = state.idle.popLast() {
        note(asker, 1, in: &state)
        return .now(queue)
      }
      guard state.open < most else { return .later }
      state.open += 1
      note(asker, 1, in: &state)
      return .opening
    }
    switch loan {
    case .now(let queue): return queue
    case .opening:
      if let queue = try? open() { return queue }
      state.withLock { state in
        state.open -= 1
        note(asker, -1, in: &state)
      }
    case .later: break
    }
    return await withCheckedContinuation { lend in
      let queue = state.withLock { state -> ConnectionQueue? in
        // One may have come back meanwhile.
        if mayHave(asker, in: state), let queue = state.idle.popLast() {
          note(asker, 1, in: &state)
          return queue
        }
        state.waiting.append(Waiting(asker: asker, lend: lend))
        return nil
      }
      if let queue { lend.resume(returning: queue) }
    }
  }

  private func giveBack(_ queue: ConnectionQueue, from asker: Borrower?) {
    let next = state.withLock { state -> Waiting? in
      note(asker, -1, in: &state)
      guard let place = state.waiting.firstIndex(where: { mayHave($0.asker, in: state) }) else {
        state.idle.append(queue)
        return nil
      }
      let next = state.waiting.remove(at: place)
      note(next.asker, 1, in: &state)
      return next
    }
    next?.lend.resume(returning: queue)
  }

  private func mayHave(_ asker: Borrower?, in state: borrowing State) -> Bool {
    guard let asker else { return true }
    return state.busy[asker, default: 0] < share
  }

  private func note(_ asker: Borrower?, _ difference: Int, in state: inout State) {
    guard let asker else { return }
    let count = state.busy[asker, default: 0] + difference
    state.busy[asker] = count > 0 ? count : nil
  }
}
