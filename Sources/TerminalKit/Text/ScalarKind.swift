/// What the screen does with a Unicode scalar.
///
/// Zero width: general categories Mn and Me, and the Hangul medial vowels and final consonants,
/// which join the syllable before them. Dropped: category Cf (bidirectional controls, joiners,
/// zero-width spaces, tags) and variation selectors, which terminals disagree about.
enum ScalarKind {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// Drawn upon the character before it.
  case mark
  /// Not shown.
  case dropped
  /// A line break or tab: one blank is shown for it.
  case space
  /// A control character or noncharacter: the replacement character is shown for it.
  case control

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E:
      self = .narrow
    case 0x09...0x0D, 0x85, 0x2028, 0x2029:
      self = .space
    case 0x00...0x1F, 0x7F...0x9F:
      self = .control
    case 0xAD:
      self = .dropped
    case 0xA0...0x2FF:
      self = .narrow
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x034F, 0x115F, 0x3164, 0xFFA0:
      // Variation selectors, tags, the grapheme joiner and the Hangul fillers show nothing.
      self = .dropped
    case 0x1160...0x11FF, 0xD7B0...0xD7FF:
      self = .mark
    case 0x1F3FB...0x1F3FF:
      // A skin tone that follows no emoji is a swatch; `Glyphs` drops one that follows.
      self = .wide
    default:
      self.init(category: scalar)
    }
  }

  private init(category scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      self = .mark
    case .format:
      self = .dropped
    case .control, .surrogate:
      self = .control
    case .unassigned where scalar.properties.isNoncharacterCodePoint:
      self = .control
    default:
      self = WideScalars.contain(scalar.value) ? .wide : .narrow
    }
  }
}
