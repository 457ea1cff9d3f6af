import Synchronization

/// Tells one listener what happens, who may read slowly or not at all.
///
/// Only so many events wait for them, and the last place is kept for the one that stands for everything:
/// what finds no other place is told by it. As long as they have not read it they miss nothing by what
/// happens meanwhile.
package final class EventOutlet<Event: Sendable>: Sendable {
  private let continuation: AsyncStream<Event>.Continuation
  private let everything: Event
  /// How many places are free at least; reading frees more.
  private let free: Mutex<Int>

  /// - Parameters:
  ///   - everything: after which a listener asks everything again.
  ///   - places: how many events may wait.
  package static func make(
    everything: Event, places: Int = 100
  ) -> (stream: AsyncStream<Event>, outlet: EventOutlet) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingOldest(places))
    return (stream, EventOutlet(continuation, everything, places))
  }

  private init(
    _ continuation: AsyncStream<Event>.Continuation, _ everything: Event, _ places: Int
  ) {
    self.continuation = continuation
    self.everything = everything
    free = Mutex(places)
  }

  package func tell(_ event: Event) {
    // A listener that is being cancelled waits for none of this lock, so nobody stands still.
    free.withLock { free in
      if case .enqueued(let remaining) = continuation.yield(free > 1 ? event : everything) {
        free = remaining
      } else {
        free = 0
      }
    }
  }

  /// Says what is done once the listener has stopped.
  package func whenDone(_ body: @escaping @Sendable () -> Void) {
    continuation.onTermination = { _ in body() }
  }
}
