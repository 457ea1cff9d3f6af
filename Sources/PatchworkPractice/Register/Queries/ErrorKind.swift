/// The difference between a query and the register. Raw values are used in files.
package enum ErrorKind: String, CaseIterable, Sendable {
  /// No error.
  case exact
  /// One letter too many.
  case insertion = "typo_ins"
  /// One letter missing.
  case deletion = "typo_del"
  /// One wrong letter.
  case substitution = "typo_sub"
  /// Two neighbouring letters swapped.
  case transposition = "typo_tra"
  /// Spelled as heard.
  case phonetic
  /// A short or pet form for the given name.
  case nickname
  /// Family name first.
  case swap
  /// One part of a double-barrelled name.
  case part = "dbl_part"
  /// No accents or apostrophes.
  case diacritics
  /// Another transliteration.
  case transliteration = "translit"
  /// The beginnings of the names only.
  case prefix
  /// Day and month of birth swapped.
  case daySwapped = "dob_swap"
  /// The year of birth one too low or too high.
  case yearOff = "dob_year"
  /// The name without date or place.
  case nameOnly = "dob_missing"
  /// One name and the postcode.
  case postcode
  /// Two errors at once.
  case twoErrors = "two_errors"
  /// A former name, or one used beside the registered name.
  case alias
  case nhsNumber = "nhs"
  /// The NHS number with one wrong digit.
  case nhsNumberSlip = "nhs_typo"

  /// An initial for the given name.
  case initial
  /// The middle name for the given name.
  case middleName = "middle_as_given"
  /// The family name of another member of the household.
  case householdName = "household_surname"
  /// Three errors at once.
  case threeErrors = "three_errors"
  /// A postcode other than the person's.
  case otherPostcode = "old_postcode"
  /// A date of birth with only the year right.
  case dateGarbled = "dob_garbled"
  /// A name with an error, without date or place.
  case nameOnlyWrong = "name_err_nodob"
  /// Given and family name without a blank between.
  case runTogether = "run_together"
  /// A word too many beside given and family name, and nothing else.
  case extraWord = "extra_word"
  /// The age as people write it, of small children in months, weeks or days.
  case ageWords = "age_words"
  /// The date of birth in words, as a stamp, or with blanks around its separators.
  case dateWords = "dob_words"

  /// The usual share among queries, relative to 1. The last eleven kinds occur only on request.
  package var usualWeight: Double {
    switch self {
    case .exact: 0.7
    case .twoErrors: 1.5
    case .nhsNumber, .nhsNumberSlip: 0.5
    case .initial, .middleName, .householdName, .threeErrors, .otherPostcode, .dateGarbled,
      .nameOnlyWrong, .runTogether, .extraWord, .ageWords, .dateWords:
      0
    default: 1
    }
  }
}
