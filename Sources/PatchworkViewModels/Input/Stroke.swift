/// One act of the worker's hands, free of any terminal: what a key press or a paste means.
///
/// The code that reads the keyboard maps its own keys to these one to one; what a stroke then does is
/// decided by the command table and by whichever pane has the focus.
package enum Stroke: Hashable, Sendable {
  /// A printable character, as typed.
  case character(Character)
  /// Text that arrived in one piece; always text, never commands.
  case paste(String)
  /// Control with a letter, given in lower case.
  case control(Character)
  /// Alt, or Escape shortly before, with a character.
  case alt(Character)
  /// F1 to F12.
  case function(Int)
  /// The arrows.
  case up, down, left, right
  /// An arrow with Control: a word at a time.
  case wordLeft, wordRight
  /// To the ends of a line or list.
  case home, end
  /// A screenful at a time.
  case pageUp, pageDown
  /// The keys that edit.
  case backspace, delete
  /// Backspace with Control or Alt: the word before the cursor.
  case deleteWord
  /// The keys that move on, back and out.
  case enter, tab, backTab, escape
}

extension Stroke {
  /// The key as a footer shows it: `Enter`, `↑`, `Ctrl-Q`, `F1`, `m`.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .paste: "Paste"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter)"
    case .function(let number): "F\(number)"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .deleteWord: "Ctrl-W"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    }
  }

  /// The text that a stroke puts into a text field, or nil when it is no text.
  var text: String? {
    switch self {
    case .character(let character): String(character)
    case .paste(let text): text
    default: nil
    }
  }
}
