import CLinux
import Glibc
import PatchworkAPI
import PatchworkCore
import Synchronization

/// Messages from any thread to the one that owns the connections.
final class MessageQueue: Sendable {
  enum Message: Sendable {
    case handled(connection: UInt64, HandledRequest)
    /// A change of the directory, as the bytes of its event, for the streams of some; nil for all.
    case event([UInt8], to: Set<PractitionerID>?)
    /// A practitioner's rights may have shrunk, or with nil anybody's: their open streams are
    /// authenticated again.
    case review(PractitionerID?)
    /// These credentials are no longer accepted; their streams end.
    case shutOut(Set<Credential>)
    /// Accept nothing new, finish open requests, then stop.
    case drain
  }

  /// Becomes readable when a message waits.
  let descriptor: Int32
  private let messages = Mutex<[Message]>([])

  init() throws(ListeningError) {
    descriptor = linux_eventfd()
    guard descriptor >= 0 else { throw ListeningError(worded("no eventfd is left")) }
  }

  deinit { close(descriptor) }

  /// Appends a message; the first one wakes the thread.
  func post(_ message: Message) {
    let isFirst = messages.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    guard isFirst else { return }
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Removes and returns every waiting message.
  func takeAll() -> [Message] {
    var count: UInt64 = 0
    // First: a message that comes between the two wakes the thread for nothing, and is never left
    // lying.
    _ = read(descriptor, &count, 8)
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
