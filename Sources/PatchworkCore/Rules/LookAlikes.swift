/// Texts that look like others. Two records whose names look alike and differ are two people to every
/// program and one to every reader.
enum LookAlikes {
  /// The rule that a text breaks; nil when valid.
  static func rule(brokenBy text: String) -> String? {
    var alphabets: Set<Alphabet> = []
    for scalar in text.unicodeScalars {
      if scalar.value != 0x20, scalar.properties.isWhitespace {
        return "must hold no other spaces than the usual one"
      }
      if isDressed(scalar) { return "must be written with the usual letters" }
      if !scalar.properties.isAlphabetic {
        // A word ends here; an apostrophe or a hyphen stands within a name's word.
        if scalar.value == 0x20 { alphabets = [] }
        continue
      }
      if let alphabet = Alphabet(scalar) { alphabets.insert(alphabet) }
      if alphabets.count > 1 { return "must not mix alphabets within a word" }
    }
    return nil
  }

  /// Whether a joiner stands where no script needs one: at the beginning, beside another, or beside a
  /// letter of Latin, Greek, Cyrillic, Armenian or Hebrew.
  static func hasStrayJoiner(_ text: String) -> Bool {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if PlainText.isJoiner(scalar) {
        guard let before, joins(before) else { return true }
      } else if let before, PlainText.isJoiner(before), !joins(scalar), scalar.value != 0x20 {
        return true
      }
      before = scalar
    }
    return false
  }

  /// Whether a scalar is a letter or mark of a script whose spelling knows joiners: those from Arabic on.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x0600, !(0x1E00...0x2BFF).contains(scalar.value) else { return false }
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Letters that are others in another dress: full width, or of mathematics.
  private static func isDressed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF01...0xFF5E, 0x1D400...0x1D7FF, 0x249C...0x24E9, 0x1F130...0x1F189: true
    default: false
    }
  }

  /// The alphabets that have letters of one shape.
  private enum Alphabet {
    case latin, greek, cyrillic, armenian, cherokee

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      // The ordinal signs and the micro sign are no letters of a name.
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x02AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F,
        0xA720...0xA7FF:
        self = .latin
      case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
      case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
      case 0x0530...0x058F: self = .armenian
      case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
      default: return nil
      }
    }
  }
}
