import Glibc
import TerminalKit

/// What the environment says about the terminal.
package struct TerminalEnvironment: Hashable, Sendable {
  /// The terminal's type, `TERM`; empty when there is none.
  package var type: String
  /// Whether the terminal is said to show any colour: `COLORTERM`.
  package var hasDirectColour: Bool
  /// Whether no colour is wanted: `NO_COLOR` is there and not empty (no-color.org).
  package var wantsNoColour: Bool
  /// What runs between the program and the terminal.
  package var multiplexer: ClipboardSequence.Multiplexer?

  /// What is known of a terminal.
  package init(
    type: String, hasDirectColour: Bool = false, wantsNoColour: Bool = false,
    multiplexer: ClipboardSequence.Multiplexer? = nil
  ) {
    self.type = type
    self.hasDirectColour = hasDirectColour
    self.wantsNoColour = wantsNoColour
    self.multiplexer = multiplexer
  }

  /// What the environment variables say.
  package init(variables: [String: String]) {
    func value(_ name: String) -> String { variables[name] ?? "" }
    self.init(
      type: value("TERM"),
      hasDirectColour: ["truecolor", "24bit"].contains(value("COLORTERM")),
      wantsNoColour: !value("NO_COLOR").isEmpty,
      multiplexer: !value("TMUX").isEmpty ? .tmux : !value("STY").isEmpty ? .screen : nil)
  }

  /// What the environment variables of this process say.
  package static var current: TerminalEnvironment {
    let names = ["TERM", "COLORTERM", "NO_COLOR", "TMUX", "STY"]
    let pairs = names.compactMap { name in
      getenv(name).map { (name, String(cString: $0)) }
    }
    return TerminalEnvironment(variables: Dictionary(uniqueKeysWithValues: pairs))
  }

  /// The types to try, best first. A host that has never heard of a terminal's type has mostly
  /// heard of one that it behaves like.
  var types: [String] {
    var types: [String] = []
    let family = String(type.prefix { $0 != "-" })
    if hasDirectColour, type.hasSuffix("-256color") { types.append(family + "-direct") }
    types.append(type)
    if !["dumb", "unknown"].contains(type) {
      types += [family + "-256color", family, "xterm-256color", "xterm", "vt100", "ansi"]
    }
    var seen: Set<String> = ["", "-256color"]
    return types.filter { seen.insert($0).inserted }
  }
}
