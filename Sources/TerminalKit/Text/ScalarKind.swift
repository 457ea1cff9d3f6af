/// How the screen treats a Unicode scalar.
///
/// Zero width: general categories Mn and Me, and the Hangul medial vowels and final consonants,
/// which join the syllable before them. Dropped: category Cf (bidirectional controls, joiners,
/// zero-width spaces, tags) and variation selectors, which terminals disagree about.
enum ScalarKind {
  case narrow
  case wide
  /// Combined with the character before it.
  case mark
  case dropped
  /// A line break or tab, shown as one blank.
  case space
  /// A control character or noncharacter, shown as the replacement character.
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
      // SOFT HYPHEN has category Cf, but lies in the range below.
      self = .dropped
    case 0xA0...0x2FF:
      self = .narrow
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x034F, 0x115F, 0x3164, 0xFFA0:
      // Variation selectors, tags, the grapheme joiner and the Hangul fillers are invisible.
      self = .dropped
    case 0x1160...0x11FF, 0xD7B0...0xD7FF:
      self = .mark
    case 0x1F3FB...0x1F3FF:
      // A skin tone without an emoji is drawn as a swatch. `Glyphs` drops one that follows an
      // emoji.
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
