import Glibc
import PatchworkCore
import Synchronization

/// The state of the line, with its listeners.
final class LineWatch: Sendable {
  private struct State {
    var lostAt: Int64?
    var lastAnswer: Int64?
    var waitingChanges = 0
    var reason = ""
    var listeners: [Int: AsyncStream<LineState>.Continuation] = [:]
    var nextListener = 0

    var line: LineState {
      guard let lostAt else { return .connected }
      return .reconnecting(
        since: lostAt, lastAnswer: lastAnswer, waitingChanges: waitingChanges, reason: reason)
    }
  }

  private let state = Mutex(State())

  func answered() {
    change { state in
      state.lastAnswer = Int64(time(nil))
      state.lostAt = nil
    }
  }

  /// No line can be had, or it broke.
  func lost(_ reason: String) {
    change { state in
      // Since when there is none is told, not when it was last tried.
      if state.lostAt == nil { state.lostAt = Int64(time(nil)) }
      state.reason = reason
    }
  }

  /// So many changes wait to be sent.
  func waiting(changes: Int) {
    change { $0.waitingChanges = changes }
  }

  /// Changes the state, and notifies the listeners if it differs.
  private func change(_ make: (inout State) -> Void) {
    var (told, line, listeners) = state.withLock { state in
      let before = state.line
      make(&state)
      return (before, state.line, Array(state.listeners.values))
    }
    // Never with the state locked: a listener that is being cancelled holds a lock of the runtime
    // while it waits for ours, and `yield` takes that lock too. The state is read again afterwards,
    // so that the last value yielded is the current one.
    while told != line {
      for listener in listeners { listener.yield(line) }
      told = line
      (line, listeners) = state.withLock { ($0.line, Array($0.listeners.values)) }
    }
  }

  /// Why there is no line; nil while there is one.
  var reason: String? { state.withLock { $0.lostAt == nil ? nil : $0.reason } }

  /// How the line stands, now and at every change.
  func states() -> AsyncStream<LineState> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: LineState.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.nextListener += 1
      state.listeners[state.nextListener] = continuation
      return state.nextListener
    }
    continuation.yield(state.withLock { $0.line })
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    return stream
  }
}
