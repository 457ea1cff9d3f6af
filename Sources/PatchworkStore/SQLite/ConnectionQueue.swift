import Dispatch
import PatchworkCore

/// Owns a connection and lends it to one caller at a time, on a thread of its own, so that a slow
/// disk or a busy database holds up nobody else.
actor ConnectionQueue {
  /// Nil once it was closed.
  private var connection: Connection?
  private let executor: QueueExecutor

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ connection: sending Connection, label: String) {
    self.connection = connection
    executor = QueueExecutor(label: label)
  }

  /// Lends the connection for the time of one piece of work.
  func run<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) throws -> Value {
    guard let connection else {
      throw DirectoryError.unavailable(reason: worded("it is being closed"))
    }
    return try body(connection)
  }

  /// Closes the connection, once what was asked before is done.
  func close() { connection = nil }
}

/// Runs an actor's jobs on a serial dispatch queue.
final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label, qos: .userInitiated) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
