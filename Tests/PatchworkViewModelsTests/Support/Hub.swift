import PatchworkCore
import Synchronization

/// Tells events to whoever listens.
final class Hub: Sendable {
  private let listeners = Mutex<[AsyncStream<DirectoryEvent>.Continuation]>([])

  func listen() -> AsyncStream<DirectoryEvent> {
    let (stream, continuation) = AsyncStream<DirectoryEvent>.makeStream()
    listeners.withLock { $0.append(continuation) }
    return stream
  }

  func tell(_ event: DirectoryEvent) {
    for listener in listeners.withLock({ $0 }) { listener.yield(event) }
  }
}
