import PatchworkCore
import Synchronization

@testable import PatchworkRemote

/// Keeps the event lines of one premises open, so that whoever listens there misses nothing: a line
/// that must be opened first could only say that everything may have changed.
final class Listener: Sendable {
  private let tasks = Mutex<[Task<Void, Never>]>([])

  deinit { tasks.withLock { for task in $0 { task.cancel() } } }

  /// A directory whose event line is open.
  func opened(_ directory: RemoteDirectory) async -> RemoteDirectory {
    let events = directory.events()
    let (opening, continuation) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      for await _ in events { continuation.yield() }
      await directory.close()
    }
    tasks.withLock { $0.append(task) }
    for await _ in opening { break }
    return directory
  }
}
