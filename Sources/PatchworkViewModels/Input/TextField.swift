/// A line of text being typed, and where the cursor stands in it.
package struct TextField: Hashable, Sendable {
  /// At most so many characters are kept; a paste beyond it is cut.
  package static let limit = 20_000

  /// The text as typed, free of control characters.
  package private(set) var text: String
  /// The cursor's place: characters before it, 0 to `text.count`.
  package private(set) var cursor: Int
  /// Whether the whole text is selected, so that the next letter replaces it.
  package private(set) var isSelected = false

  /// A field that holds a text, with the cursor behind it.
  package init(_ text: String = "") {
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Whether nothing has been typed.
  package var isEmpty: Bool { text.isEmpty }

  /// Puts text at the cursor, or in place of the selection. Line ends and tabs become spaces;
  /// other control characters are dropped.
  package mutating func insert(_ typed: String) {
    let clean = Self.cleaned(typed)
    guard !clean.isEmpty else { return }
    if isSelected { clear() }
    let room = Self.limit - text.count
    guard room > 0 else { return }
    let piece = String(clean.prefix(room))
    let before = text.count
    text.insert(contentsOf: piece, at: index(cursor))
    // Combining marks may join the character before them, so the lengths need not add up.
    cursor = min(text.count, max(0, cursor + text.count - before))
  }

  /// Empties the field.
  package mutating func clear() {
    text = ""
    cursor = 0
    isSelected = false
  }

  /// Selects the whole text, so that the next letter replaces it and an arrow keeps it.
  package mutating func selectAll() {
    isSelected = !text.isEmpty
    cursor = text.count
  }

  /// Keeps the text from being replaced by the next letter.
  package mutating func deselect() { isSelected = false }

  private static func cleaned(_ typed: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in typed.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control:
        let isBlank = scalar == "\n" || scalar == "\r" || scalar == "\t"
        let endsLineAlready = scalar == "\n" && previous == "\r"
        if isBlank && !endsLineAlready { scalars.append(" ") }
      case .lineSeparator, .paragraphSeparator: scalars.append(" ")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
  }
}

extension TextField {
  /// Edits by a stroke; false when the stroke is none that edits a line.
  package mutating func edit(by stroke: Stroke) -> Bool {
    if let text = stroke.text {
      insert(text)
      return true
    }
    switch stroke {
    case .left, .control("b"): move(to: cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: text.count)
    case .wordLeft, .alt("b"): move(to: wordStart)
    case .wordRight, .alt("f"): move(to: wordEnd)
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete: remove(from: cursor, to: cursor + 1)
    case .deleteWord, .control("w"): remove(from: wordStart, to: cursor)
    case .alt("d"): remove(from: cursor, to: wordEnd)
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: text.count)
    default: return false
    }
    return true
  }

  private mutating func move(to place: Int) {
    isSelected = false
    cursor = min(max(place, 0), text.count)
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard !isSelected else { return clear() }
    let start = max(start, 0)
    let end = min(end, text.count)
    guard start < end else { return }
    text.removeSubrange(index(start)..<index(end))
    cursor = min(start, text.count)
  }

  /// Where the word before the cursor begins, blanks between skipped.
  private var wordStart: Int {
    let characters = Array(text)
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Where the word behind the cursor ends, blanks between skipped.
  private var wordEnd: Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
