import Synchronization

/// Says whether anything has been written to a database since it was last asked, in this program or
/// in any other, for the price of one system call: what is known of the database may be kept for as
/// long as nothing has.
///
/// A program that makes a change touches the write-ahead log before it says so, and the kernel
/// has told of the touch when that call returns: a change that somebody was told of is never missed.
package final class WriteMark: Sendable {
  private let notices: FileNotices
  // One descriptor, many threads: each notice is taken by one of them only.
  private let isTaking = Mutex(())

  /// A mark on a write-ahead log; nil when the kernel has no watch to give.
  init?(log: String) {
    guard let notices = FileNotices(path: log) else { return nil }
    self.notices = notices
  }

  deinit { notices.close() }

  /// Whether anything was written since this was last asked.
  package func hasMoved() -> Bool { isTaking.withLock { _ in notices.take() } }
}
