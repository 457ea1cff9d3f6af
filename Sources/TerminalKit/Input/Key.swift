/// One thing that a person did at the keyboard.
package enum Key: Hashable, Sendable {
  /// A printable character. A combining mark arrives on its own; appended to a text, it joins the
  /// character before it.
  case character(Character)
  /// Ctrl and a character, letters in lower case.
  case control(Character)
  /// Alt (or Escape) and a character.
  case alt(Character)
  /// A key with a name, and what was held down with it.
  case named(Name, Modifiers)
  /// A function key, F1 to F63, and what was held down with it.
  case function(Int, Modifiers)
  /// Text pasted as a block: controls are dropped, line breaks are single line feeds.
  case paste(String)
  /// A sequence that means nothing here.
  case unknown

  /// Keys with a name.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Insert.
    case insert
    /// Delete, which takes the character after the cursor.
    case delete
    /// Backspace, which takes the character before the cursor.
    case backspace
    /// Tab.
    case tab
    /// Enter.
    case enter
    /// Escape.
    case escape
  }

  /// Keys held down with another.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each modifier, as xterm numbers them.
    package let rawValue: UInt8

    /// Modifiers from their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift.
    package static let shift = Modifiers(rawValue: 1)
    /// Alt.
    package static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    package static let control = Modifiers(rawValue: 4)
  }

  /// Arrow up.
  package static let up = Key.named(.up, [])
  /// Arrow down.
  package static let down = Key.named(.down, [])
  /// Arrow left.
  package static let left = Key.named(.left, [])
  /// Arrow right.
  package static let right = Key.named(.right, [])
  /// Home.
  package static let home = Key.named(.home, [])
  /// End.
  package static let end = Key.named(.end, [])
  /// Page up.
  package static let pageUp = Key.named(.pageUp, [])
  /// Page down.
  package static let pageDown = Key.named(.pageDown, [])
  /// Delete.
  package static let delete = Key.named(.delete, [])
  /// Backspace.
  package static let backspace = Key.named(.backspace, [])
  /// Tab.
  package static let tab = Key.named(.tab, [])
  /// Shift and Tab.
  package static let shiftTab = Key.named(.tab, .shift)
  /// Enter.
  package static let enter = Key.named(.enter, [])
  /// Escape.
  package static let escape = Key.named(.escape, [])

  /// A function key with nothing held down.
  package static func function(_ number: Int) -> Key { .function(number, []) }
}
