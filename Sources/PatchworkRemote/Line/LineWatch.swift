import Glibc
import PatchworkCore
import Synchronization

/// Knows how the line stands, and tells whoever wants to know.
final class LineWatch: Sendable {
  private struct State {
    var lostAt: Int64?
    var lastAnswer: Int64?
    var waitingChanges = 0
    var reason = ""
    var told: LineState?
    var listeners: [Int: AsyncStream<LineState>.Continuation] = [:]
    var nextListener = 0

    var line: LineState {
      guard let lostAt else { return .connected }
      return .reconnecting(
        since: lostAt, lastAnswer: lastAnswer, waitingChanges: waitingChanges, reason: reason)
    }

    mutating func tell() {
      guard told != line else { return }
      told = line
      for listener in listeners.values { listener.yield(line) }
    }
  }

  private let state = Mutex(State())

  /// An answer came.
  func answered() {
    state.withLock { state in
      state.lastAnswer = Int64(time(nil))
      state.lostAt = nil
      state.tell()
    }
  }

  /// No line can be had, or it broke.
  func lost(_ reason: String) {
    state.withLock { state in
      if state.lostAt == nil { state.lostAt = Int64(time(nil)) }
      state.reason = reason
      state.tell()
    }
  }

  /// So many changes wait to be sent.
  func waiting(changes: Int) {
    state.withLock { state in
      state.waitingChanges = changes
      state.tell()
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
      continuation.yield(state.line)
      return state.nextListener
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[number] = nil }
    }
    return stream
  }
}
