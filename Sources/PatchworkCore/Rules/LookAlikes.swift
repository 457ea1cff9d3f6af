/// Texts that look like others. Two records whose names look alike and differ are two people to every
/// program and one to every reader.
///
/// What a letter is comes from Unicode's properties and names, so that an alphabet which nobody thought of
/// here is an alphabet too.
enum LookAlikes {
  /// The rule that a text breaks; nil when valid.
  static func rule(brokenBy text: String) -> String? {
    var scripts: Set<Script> = []
    var marks = MarkPile()
    for scalar in text.unicodeScalars {
      if scalar.value != 0x20, scalar.properties.isWhitespace {
        return worded("must hold no other spaces than the usual one")
      }
      if isUnknown(scalar) {
        return worded("must hold no characters that not every screen can show")
      }
      if isDressed(scalar) { return worded("must be written with the usual letters") }
      if !marks.takes(scalar) {
        return worded("must not pile marks on a letter, or set one beside none")
      }
      if !scalar.properties.isAlphabetic {
        // A word ends here; an apostrophe or a hyphen stands within a name's word.
        if scalar.value == 0x20 { scripts = [] }
        continue
      }
      if let script = Script(scalar) { scripts.insert(script) }
      if !Script.mayMeet(scripts) { return worded("must not mix alphabets within a word") }
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

  /// Whether every font draws a scalar as it likes, or not at all: of private use, of no use yet, or one of
  /// format that is no joiner.
  private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .surrogate: true
    case .format: !PlainText.isJoiner(scalar)
    default: false
    }
  }

  /// Letters that are others in another dress: full or half width, of mathematics, within a circle, raised,
  /// joined to another, or in the form that they have within an Arabic word.
  private static func isDressed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x0300: return isRaised(scalar) || isSmallCapital(scalar)
    // One dot of a leader, and the slash of a fraction.
    case 0x2024, 0x2044: return true
    // Letter-like symbols, the letters of mathematics, of enclosures and of other widths, ligatures, and
    // the presentation forms of Hebrew and Arabic. Those that are no letters stay.
    case 0x2100...0x214F, 0xFB00...0xFB17, 0xFB20...0xFB28, 0xFB4F...0xFDFF, 0xFE70...0xFEFF,
      0x1D400...0x1D7FF:
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    case 0xFF01...0xFF5E, 0x249C...0x24E9, 0x1F130...0x1F189: return true
    case 0xFF5F...0xFFEF: return scalar.properties.isAlphabetic
    // The zero of Chinese and Japanese addresses.
    case 0x3007: return false
    default:
      switch scalar.properties.generalCategory {
      // Roman numerals have the shape of letters.
      case .letterNumber, .enclosingMark: return true
      case .modifierLetter: return isRaised(scalar)
      case .lowercaseLetter: return isSmallCapital(scalar)
      default: return false
      }
    }
  }

  /// Capital letters of the height of small ones, which phonetics writes and no name.
  private static func isSmallCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .lowercaseLetter
      && scalar.properties.name?.hasPrefix("LATIN LETTER SMALL CAPITAL") == true
  }

  /// Small or capital letters above or below the line, whose names say so.
  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .modifierLetter else { return false }
    let name = scalar.properties.name ?? ""
    return name.hasPrefix("MODIFIER LETTER SMALL") || name.hasPrefix("MODIFIER LETTER CAPITAL")
      || name.hasPrefix("LATIN SUBSCRIPT") || name.hasPrefix("SUPERSCRIPT")
      || name.hasPrefix("SUBSCRIPT")
  }
}

/// The marks on one letter, while a text is gone through. A pile of them hides what is below, and the same
/// mark twice looks like one.
private struct MarkPile {
  private var marks: [Unicode.Scalar] = []
  private var hasBase = false

  /// The most that a spelling needs is three: the points of Hebrew, or a doubled Arabic letter with a vowel
  /// and a small alef. One more for what is seldom written.
  private static let most = 4

  /// - Returns: whether a scalar may follow what came before.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x0300 {
      (marks, hasBase) = ([], scalar.value != 0x20)
      return true
    }
    if PlainText.isJoiner(scalar) { return true }
    guard scalar.properties.generalCategory == .nonspacingMark else {
      (marks, hasBase) = ([], true)
      return true
    }
    // A stroke through a letter makes another letter, which has a place of its own.
    guard hasBase, !marks.contains(scalar), marks.count < Self.most,
      scalar.properties.canonicalCombiningClass != .overlay
    else { return false }
    marks.append(scalar)
    return true
  }
}

/// The script of a letter, by the first word of its name in Unicode.
private struct Script: Hashable {
  private let name: Substring

  private static let latin = Script(name: "LATIN")
  /// Written together in Chinese, Japanese and Korean, also with Latin letters between (Unicode UTS 39,
  /// "highly restrictive").
  private static let eastAsian = Script(name: "CJK")

  private init(name: Substring) { self.name = name }

  /// Nil for a letter or mark that many scripts share.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      self = Self.latin
      return
    }
    guard let name = scalar.properties.name else { return nil }
    let word = name.prefix { $0 != " " && $0 != "-" }
    switch word {
    // The ordinal and micro signs, marks without a script, and letters for apostrophes and stress.
    case "FEMININE", "MASCULINE", "MICRO", "COMBINING", "MODIFIER", "VEDIC": return nil
    // Harakat are set on Syriac letters as well.
    case "ARABIC" where scalar.properties.generalCategory == .nonspacingMark: return nil
    case "CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "BOPOMOFO", "HANGUL", "VERTICAL":
      self = Self.eastAsian
    default: self.name = word
    }
  }

  /// Whether the letters of one word may be of these scripts.
  static func mayMeet(_ scripts: Set<Script>) -> Bool {
    scripts.count < 2 || scripts == [latin, eastAsian]
  }
}
