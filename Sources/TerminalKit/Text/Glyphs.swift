/// Turns any text into glyphs: the only way from data to the screen.
///
/// - Line breaks and tabs become a blank, other controls the replacement character.
/// - Invisible scalars (bidirectional controls, joiners, variation selectors) are dropped.
/// - An emoji sequence (family, skin tone, keycap) becomes its first emoji, because terminals
///   disagree about the width of the rest. A flag becomes its two letters.
/// - A mark without a base character is drawn on a dotted circle.
package enum Glyphs {
  /// The glyphs of one grapheme: usually one, none when the grapheme is dropped.
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
        // CR LF is one grapheme and becomes one blank.
        if glyphs.isEmpty { glyphs.append(.blank) }
      case .control:
        glyphs.append(.replacement)
      case .mark:
        if glyphs.isEmpty { glyphs.append(Glyph("\u{25CC}")) }
        glyphs[glyphs.count - 1].add(mark: scalar)
      case .narrow, .wide:
        if inEmoji { continue }
        glyphs.append(Glyph(scalar))
        // Below stand the digits, #, * and two signs that Unicode counts among the emoji as well.
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
