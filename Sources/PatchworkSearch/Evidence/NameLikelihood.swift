import Glibc

/// The probability of a typed word given a held name, as binary logarithms.
///
/// The model is that of Fellegi and Sunter (JASA 64, 1969): evidence is the logarithm of how much
/// more often a word is typed for this record than for any. Each kind of error has a share of all
/// typing, estimated from studies of clerical errors: most words have one slip, few in the first
/// letter (J. J. Pollock and A. Zamora, CACM 27(4), 1984). The share is divided by the number of
/// words that the same kind of slip could have made. A swap of neighbours, of which a word has few,
/// therefore counts for more than one of very many substitutions.
enum NameLikelihood {
  /// The word equals the name.
  static let exact: Float = -0.4
  /// The word is the beginning of the name. Most words are unfinished for a while as people type.
  static let prefix: Float = -4.6
  /// The word is the first letter of the name.
  static let initial: Float = -4.3
  /// The word is the beginning of the name with one slip.
  static let prefixWithSlip: Float = -12.5
  /// The word has nothing to do with the name, relative to a word typed for anybody.
  static let unrelated: Float = -6.5
  /// The record holds no such name, relative to a word typed for anybody.
  static let nameless: Float = -2

  /// A short form typed for a formal name with `forms` short forms, or the reverse.
  static func nickname(forms: Int, isShort: Bool) -> Float {
    log2(0.07 / Float(isShort ? max(3, min(forms, 10)) : 6))
  }

  /// One of `spellings` known spellings. A name with many is often spelled wrongly, because hardly
  /// anybody knows which is right.
  static func spelling(of spellings: Int) -> Float {
    log2((spellings >= 6 ? 0.3 : 0.16) / Float(max(4, min(spellings, 12))))
  }

  /// A word with the same sound. `likeness` is the Jaro-Winkler value, 0...1.
  static func sound(likeness: Double) -> Float {
    likeness >= 0.9 ? -7.6 : likeness >= 0.8 ? -8.6 : likeness >= 0.7 ? -10.5 : -13.5
  }

  /// Two slips in a word of `length` letters.
  static func twoSlips(length: Int) -> Float {
    let ways = Float(max(3, length)) * 12
    return log2(0.022 / (ways * ways / 2))
  }

  /// More than two slips, judged by Jaro-Winkler likeness; nil below `leastLikeness`.
  static func manySlips(likeness: Double) -> Float? {
    likeness >= 0.88 ? -17 : likeness >= 0.8 ? -19.5 : likeness >= leastLikeness ? -22.5 : nil
  }

  /// The Jaro-Winkler likeness below which two words are not taken for each other.
  static let leastLikeness = 0.72

  /// How often a word that no record and no rule knows is typed for any record. The longer the
  /// word, the more other words it might have been.
  static func unheardOf(length: Int) -> Float {
    switch length {
    case ...1: -10
    case 2: -14
    case 3: -17.5
    case 4: -21
    default: -25 - 1.5 * Float(min(length, 12) - 5)
    }
  }
}
