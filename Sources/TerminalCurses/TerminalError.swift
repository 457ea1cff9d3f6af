/// The reason why the screen cannot be opened.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe, not a terminal.
  case notATerminal
  /// The terminal type is unknown, or the terminal cannot place its cursor.
  case unsuitable(type: String)
  /// A system call failed, with its error text.
  case refused(String)

  /// The message for the user: what is wrong and what to do.
  package var sentence: String {
    switch self {
    case .notATerminal:
      "The screen needs a terminal for both input and output."
    case .unsuitable(""):
      "The screen needs to know the terminal's type. Set TERM, for example to xterm-256color."
    case .unsuitable(let type):
      "The terminal type “\(type)” cannot show a screen. Set TERM, for example to xterm-256color."
    case .refused(let reason):
      "The screen cannot be opened: \(reason)."
    }
  }
}
