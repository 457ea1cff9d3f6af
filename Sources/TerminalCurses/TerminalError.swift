/// Why the screen cannot be opened.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal's type is unknown, or it cannot place its cursor.
  case unsuitable(type: String)
  /// The system refused something; its reason.
  case refused(String)

  /// What is wrong and what to do, for the reader.
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
