extension Key {
  /// The key as help and the footer show it: `Enter`, `Ctrl-Q`, `↑`, `F1`.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + String(character).uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .named(let name, let modifiers): modifiers.label + name.label
    case .function(let number, let modifiers): modifiers.label + "F\(number)"
    case .paste: "paste"
    case .unknown: "unknown key"
    }
  }
}

extension Key.Modifiers {
  fileprivate var label: String {
    (contains(.control) ? "Ctrl-" : "") + (contains(.alt) ? "Alt-" : "")
      + (contains(.shift) ? "Shift-" : "")
  }
}

extension Key.Name {
  fileprivate var label: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .insert: "Ins"
    case .delete: "Del"
    case .backspace: "Backspace"
    case .tab: "Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    }
  }
}
