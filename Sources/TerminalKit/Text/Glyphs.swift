/// Turns any text into the glyphs that show it: the one gate between data and the screen.
///
/// - Line breaks and tabs become a blank, other controls the replacement character.
/// - What shows nothing (bidirectional controls, joiners, variation selectors) is dropped.
/// - An emoji sequence (family, skin tone, keycap) becomes its first emoji: terminals disagree
///   about the width of the rest. A flag becomes its two letters.
/// - A mark with nothing before it stands on a dotted circle.
package enum Glyphs {
  /// Calls the body with each glyph of a text, from first to last, until the body returns false.
  @inlinable
  package static func each(of text: String, _ body: (Glyph) -> Bool) {
    for character in text {
      for glyph in of(character) where !body(glyph) { return }
    }
  }

  /// The glyphs that show one grapheme: mostly one, none for what is dropped.
  package static func of(_ character: Character) -> [Glyph] {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      return [Glyph(Unicode.Scalar(ascii))]
    }
    var glyphs: [Glyph] = []
    var inEmoji = false
    for scalar in character.unicodeScalars {
      if let letter = regionalLetter(scalar) {
        glyphs.append(Glyph(letter))
        continue
      }
      switch ScalarKind(scalar) {
      case .dropped:
        continue
      case .space:
        // A carriage return and a line feed make one grapheme, and one blank.
        if glyphs.isEmpty { glyphs.append(.blank) }
      case .control:
        glyphs.append(.replacement)
      case .mark:
        if glyphs.isEmpty { glyphs.append(Glyph("\u{25CC}")) }
        glyphs[glyphs.count - 1].add(mark: scalar)
      case .narrow, .wide:
        if inEmoji { continue }
        glyphs.append(Glyph(scalar))
        inEmoji = scalar.value >= 0x203C && scalar.properties.isEmoji
      }
    }
    return glyphs
  }

  private static func regionalLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}
