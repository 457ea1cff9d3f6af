/// One key press or paste.
package enum Key: Hashable, Sendable {
  /// A printable character. A combining mark arrives as a key of its own; appended to a text, it
  /// joins the character before it.
  case character(Character)
  /// Ctrl and a character; letters in lower case.
  case control(Character)
  /// Alt (or Escape) and a character.
  case alt(Character)
  /// A named key and its modifiers.
  case named(Name, Modifiers)
  /// A function key, F1 to F63, and its modifiers.
  case function(Int, Modifiers)
  /// Text pasted as a block. Controls are dropped, line breaks are single line feeds.
  case paste(String)
  /// A sequence without meaning here.
  case unknown

  package enum Name: String, Hashable, Sendable, CaseIterable {
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case insert
    /// Deletes the character after the cursor.
    case delete
    /// Deletes the character before the cursor.
    case backspace
    case tab
    case enter
    case escape
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each modifier, with xterm's values.
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package static let up = Key.named(.up, [])
  package static let down = Key.named(.down, [])
  package static let left = Key.named(.left, [])
  package static let right = Key.named(.right, [])
  package static let home = Key.named(.home, [])
  package static let end = Key.named(.end, [])
  package static let pageUp = Key.named(.pageUp, [])
  package static let pageDown = Key.named(.pageDown, [])
  package static let delete = Key.named(.delete, [])
  package static let backspace = Key.named(.backspace, [])
  package static let tab = Key.named(.tab, [])
  package static let shiftTab = Key.named(.tab, .shift)
  package static let enter = Key.named(.enter, [])
  package static let escape = Key.named(.escape, [])

  /// A function key without modifiers.
  package static func function(_ number: Int) -> Key { .function(number, []) }
}
