import Glibc

/// The probability of a typed word given a held name, as binary logarithms.
///
/// The model is that of Fellegi and Sunter (JASA 64, 1969): evidence is the logarithm of how much
/// more often a word is typed for this record than for any. Each kind of error has a share of all
/// typing, which is divided by the number of words that the same kind of slip could have made. A swap of
/// neighbours, of which a word has few, therefore counts for more than one of very many substitutions.
enum NameLikelihood {
  private typealias Weights = SearchWeights.Names

  /// A short form typed for a formal name with `forms` short forms, or the reverse.
  static func nickname(forms: Int, isShort: Bool) -> Float {
    let (fewest, most) = (Weights.nicknameForms.lowerBound, Weights.nicknameForms.upperBound)
    return log2(
      Weights.nicknameShare / Float(isShort ? max(fewest, min(forms, most)) : Weights.formalNames))
  }

  /// One of `spellings` known spellings. A name with many is often spelled wrongly, because hardly
  /// anybody knows which is right.
  static func spelling(of spellings: Int) -> Float {
    let share =
      spellings >= Weights.manySpellings ? Weights.spellingShareOfMany : Weights.spellingShare
    let (fewest, most) = (Weights.spellings.lowerBound, Weights.spellings.upperBound)
    return log2(share / Float(max(fewest, min(spellings, most))))
  }

  /// Two slips in a word of `length` letters.
  static func twoSlips(length: Int) -> Float {
    let ways = Float(max(Weights.fewestLetters, length)) * Weights.waysPerLetter
    return log2(Weights.twoSlipShare / (ways * ways / 2))
  }

  /// How likely a word is typed for a name that it has nothing to do with, relative to a word typed for
  /// anybody. Word 0 is the missing name.
  @inline(__always)
  static func floor(of word: UInt32) -> Float {
    word == 0 ? Weights.nameless : Weights.unrelated
  }
}
