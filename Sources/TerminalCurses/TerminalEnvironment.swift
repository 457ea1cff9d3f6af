import Glibc
import TerminalKit

/// The facts about the terminal that environment variables give.
package struct TerminalEnvironment: Hashable, Sendable {
  /// `TERM`; empty when unset.
  package var type: String
  /// Whether `COLORTERM` says that the terminal shows 24-bit colour.
  package var hasDirectColour: Bool
  /// Whether `NO_COLOR` is set and not empty (no-color.org).
  package var wantsNoColour: Bool
  /// The multiplexer between the program and the terminal, from `TMUX` or `STY`.
  package var multiplexer: ClipboardSequence.Multiplexer?

  package init(
    type: String, hasDirectColour: Bool = false, wantsNoColour: Bool = false,
    multiplexer: ClipboardSequence.Multiplexer? = nil
  ) {
    self.type = type
    self.hasDirectColour = hasDirectColour
    self.wantsNoColour = wantsNoColour
    self.multiplexer = multiplexer
  }

  package init(variables: [String: String]) {
    func value(_ name: String) -> String { variables[name] ?? "" }
    self.init(
      type: value("TERM"),
      hasDirectColour: ["truecolor", "24bit"].contains(value("COLORTERM")),
      wantsNoColour: !value("NO_COLOR").isEmpty,
      multiplexer: !value("TMUX").isEmpty ? .tmux : !value("STY").isEmpty ? .screen : nil)
  }

  /// The facts from this process's environment.
  package static var current: TerminalEnvironment {
    let names = ["TERM", "COLORTERM", "NO_COLOR", "TMUX", "STY"]
    let pairs = names.compactMap { name in
      getenv(name).map { (name, String(cString: $0)) }
    }
    return TerminalEnvironment(variables: Dictionary(uniqueKeysWithValues: pairs))
  }

  /// The terminal types to try, best first. A host without the exact type usually has one that
  /// behaves alike.
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
