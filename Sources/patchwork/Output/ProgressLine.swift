import Glibc
import PatchworkCore
import PatchworkExchange
import PatchworkSearch
import PatchworkStore
import Synchronization

/// One line on standard error that tells how far an import or a search index has come, and when an import
/// will be done. Silent when standard error is no terminal.
final class ProgressLine: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let lastShown = Mutex(ContinuousClock.now)
  private let isThere = Mutex(false)

  /// Shows the progress of an import, at most ten times a second.
  func show(_ progress: ImportProgress) {
    if isDue { write(line(progress, after: start.duration(to: .now))) }
  }

  /// Shows the progress of a search index, at most ten times a second but for its last step.
  func show(_ progress: IndexProgress) {
    guard isDue || isShown && progress.isOrdering else { return }
    let step =
      progress.isOrdering
      ? worded("putting \(progress.of)") : worded("\(progress.clients) of \(progress.of)")
    write(
      worded(
        """
        search index: \(step) clients\(progress.isOrdering ? worded(" in order") : ""), \
        \(progress.words)
        """
      ))
  }

  private var isDue: Bool {
    guard isShown else { return false }
    let now = ContinuousClock.now
    return lastShown.withLock { last in
      guard now - last > .milliseconds(100) else { return false }
      last = now
      return true
    }
  }

  /// Takes the line away, if there is one.
  func clear() {
    if isThere.withLock({ $0 }) { write("") }
  }

  private func line(_ progress: ImportProgress, after time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Int(Double(progress.rows) / seconds) : 0
    let share = progress.totalBytes > 0 ? Double(progress.bytes) / Double(progress.totalBytes) : 0
    let left = share > 0.01 ? Int(seconds / share - seconds) : nil
    let wait = left.map { worded(", \($0 / 60) min \($0 % 60) s left") } ?? ""
    return worded(
      """
      \(progress.file.fileName): \(progress.rows) rows, \(Int(share * 100)) %, \(rate) rows a \
      second\(wait)
      """)
  }

  private func write(_ text: String) {
    isThere.withLock { $0 = !text.isEmpty }
    // Back to the start of the line, and the rest of it erased.
    Output.toStandardError("\r\(text)\u{1B}[K")
  }
}
