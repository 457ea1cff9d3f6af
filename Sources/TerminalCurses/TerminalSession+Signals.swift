import CTerminal
import Glibc
import TerminalKit

extension TerminalSession {
  /// Stops the program, as Ctrl-Z does elsewhere: the terminal is given back, and taken over again
  /// when the program goes on. Then `resumed` is among the next events. False, and nothing is done,
  /// when the program was not started by a shell that could make it go on.
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
      case SIGWINCH:
        break
      default:
        endingSignal = number
        events.append(.ended)
      }
    }
    // Also after a stop, during which nobody told of a new size.
    if terminal_resize(output) {
      shown = nil
      events.insert(.resized(size), at: 0)
    }
    hand(over: events)
  }

  /// Makes the terminal ours again after anyone else may have written to it.
  private func takeOverAgain() {
    terminal_set_active()
    terminal_make_raw()
    write(TerminalSession.bracketedPaste(true))
    terminal_forget()
    shown = nil
  }
}
