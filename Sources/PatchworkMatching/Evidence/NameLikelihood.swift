import Glibc

/// How probable it is that somebody types a word when a record holds a name, as binary logarithms.
///
/// The shape is that of Fellegi and Sunter (JASA 64, 1969): evidence is the logarithm of how much more
/// often a word is typed for this record than for any. Each way of going wrong has a share of all typing
/// (`share…`, estimated from what is known of clerical errors: most are one slip in a word, and few are
/// in the first letter; J. J. Pollock and A. Zamora, CACM 27(4), 1984), divided by the number of words
/// that the same slip could have made: a swap of neighbours, of which a word has few, says
/// more than one of the very many substitutions.
package enum NameLikelihood {
  /// The word is the name.
  package static let exact: Float = -0.4
  /// The word begins the name. As people type, most words are unfinished for a while.
  package static let prefix: Float = -4.6
  /// The word is the name's first letter.
  package static let initial: Float = -4.3
  /// The word begins the name but for one slip.
  package static let prefixWithSlip: Float = -12.5
  /// The word has nothing to do with the name, against a word typed for anybody.
  package static let unrelated: Float = -6.5
  /// The record holds no such name, against a word typed for anybody.
  package static let nameless: Float = -2

  /// A short form typed for a formal name that has so many, or the formal name for a short one.
  package static func nickname(forms: Int, isShort: Bool) -> Float {
    log2(0.07 / Float(isShort ? max(3, min(forms, 10)) : 6))
  }

  /// One of so many known spellings: where there are many, hardly anybody knows which is the one.
  package static func spelling(of spellings: Int) -> Float {
    log2((spellings >= 6 ? 0.3 : 0.16) / Float(max(4, min(spellings, 12))))
  }

  /// A word with the same sound; `likeness` is Jaro and Winkler's.
  package static func sound(likeness: Double) -> Float {
    likeness >= 0.9 ? -7.6 : likeness >= 0.8 ? -8.6 : likeness >= 0.7 ? -10.5 : -13.5
  }

  /// Two slips in a word of so many letters.
  package static func twoSlips(length: Int) -> Float {
    let ways = Float(max(3, length)) * 12
    return log2(0.022 / (ways * ways / 2))
  }

  /// Many slips: nothing but likeness remains. Nil when there is too little of it.
  package static func manySlips(likeness: Double) -> Float? {
    likeness >= 0.88 ? -17 : likeness >= 0.8 ? -19.5 : likeness >= leastLikeness ? -22.5 : nil
  }

  /// Words less alike than this are not taken for each other.
  package static let leastLikeness = 0.72

  /// How often a word of so many letters that no record and no rule knows is typed for any record: the
  /// longer, the more other words it might have been.
  package static func unheardOf(length: Int) -> Float {
    switch length {
    case ...1: -10
    case 2: -14
    case 3: -17.5
    case 4: -21
    default: -25 - 1.5 * Float(min(length, 12) - 5)
    }
  }
}
