import CLinux
import Glibc
import PatchworkAPI
import PatchworkCore
import Synchronization

/// Messages from everywhere to the one thread that owns the connections.
final class MessageQueue: Sendable {
  enum Message: Sendable {
    /// A request has been handled.
    case handled(connection: UInt64, HandledRequest)
    /// Something changed in the directory: an event as it is sent, to everybody or, with a practitioner,
    /// to them alone. Whose inbox changes with a client's network is for nobody else to know.
    case event([UInt8], to: PractitionerID?)
    /// Somebody may ask for less than before, or, with nil, anybody: what is open on their behalf is
    /// to be looked at again.
    case review(PractitionerID?)
    /// Whoever was let in by these is let in no more.
    case shutOut(Set<Credential>)
    /// Accept nothing new, finish what was begun, then stop.
    case drain
  }

  /// Becomes readable when a message waits.
  let descriptor: Int32
  private let messages = Mutex<[Message]>([])

  init() throws(ListeningError) {
    descriptor = linux_eventfd()
    guard descriptor >= 0 else { throw ListeningError("no eventfd is left") }
  }

  deinit { close(descriptor) }

  /// Leaves a message; the first one wakes the thread.
  func post(_ message: Message) {
    let isFirst = messages.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    guard isFirst else { return }
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Takes every message that waits.
  func takeAll() -> [Message] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
