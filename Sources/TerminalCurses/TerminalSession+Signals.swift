import CTerminal
import Glibc
import TerminalKit

extension TerminalSession {
  /// Stops the program as Ctrl-Z does: restores the terminal first, and takes the terminal over
  /// again on SIGCONT, when `resumed` is among the next events.
  ///
  /// - Returns: false, without stopping, when no shell started the program: nothing could continue
  ///   it.
  @discardableResult
  package func suspend() -> Bool {
    guard isOpen, terminal_can_stop() else { return false }
    leaveScreen()
    terminal_stop()
    return true
  }

  func readSignals() {
    var numbers = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &numbers, numbers.count)
    guard count > 0 else { return }
    var events: [TerminalEvent] = []
    for number in Set(numbers[..<count].map(Int32.init)).sorted() {
      switch number {
      case SIGTSTP:
        suspend()
      case SIGCONT:
        takeOverAgain()
        events.append(.resumed)
      // SIGWINCH only wakes this loop; the size is read below.
      case SIGWINCH:
        break
      default:
        endingSignal = number
        events.append(.ended)
      }
    }
    // Also after a stop, during which no SIGWINCH arrived.
    if terminal_resize(output) {
      shown = nil
      events.insert(.resized(size), at: 0)
    }
    hand(over: events)
  }

  /// Takes the terminal over again after other programs may have written to it.
  private func takeOverAgain() {
    terminal_set_active()
    terminal_make_raw()
    write(TerminalSession.bracketedPaste(true))
    terminal_forget()
    shown = nil
  }
}
