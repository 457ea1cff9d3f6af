import Glibc
import PatchworkStore
import Synchronization

/// One line on standard error that tells how far an import has come, and when it will be done.
/// Silent when standard error is no terminal.
final class ProgressLine: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let lastShown = Mutex(ContinuousClock.now)

  /// Shows the progress, at most ten times a second.
  func show(_ progress: ImportProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      guard now - last > .milliseconds(100) else { return false }
      last = now
      return true
    }
    if isDue { write(line(progress, after: start.duration(to: now))) }
  }

  /// Takes the line away.
  func clear() {
    if isShown { write("") }
  }

  private func line(_ progress: ImportProgress, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(progress.rows) / seconds) : 0
    let share = progress.totalBytes > 0 ? Double(progress.bytes) / Double(progress.totalBytes) : 0
    let left = share > 0.01 ? Int(seconds / share - seconds) : nil
    let wait = left.map { ", \($0 / 60) min \($0 % 60) s left" } ?? ""
    return "\(progress.file.fileName): \(progress.rows) rows, \(Int(share * 100)) %, "
      + "\(rate) rows a second\(wait)"
  }

  private func write(_ text: String) {
    // Back to the start of the line, and the rest of it erased.
    Output.toStandardError("\r\(text)\u{1B}[K")
  }
}
