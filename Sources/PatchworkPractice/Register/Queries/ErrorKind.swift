/// How a query differs from what the register holds; the raw value stands in files.
package enum ErrorKind: String, CaseIterable, Sendable {
  /// Nothing is wrong.
  case exact
  /// A letter too many.
  case insertion = "typo_ins"
  /// A letter too few.
  case deletion = "typo_del"
  /// One letter for another.
  case substitution = "typo_sub"
  /// Two letters the wrong way round.
  case transposition = "typo_tra"
  /// Written as it was heard.
  case phonetic
  /// A short or pet form for the given name.
  case nickname
  /// Family name first.
  case swap
  /// One part of a name of two parts.
  case part = "dbl_part"
  /// Accents and apostrophes left out.
  case diacritics
  /// Spelled otherwise out of another writing.
  case transliteration = "translit"
  /// Only the beginnings of the names.
  case prefix
  /// Day and month of birth the wrong way round.
  case daySwapped = "dob_swap"
  /// Born a year earlier or later.
  case yearOff = "dob_year"
  /// No date, no place: only the name.
  case nameOnly = "dob_missing"
  /// One name and the postcode.
  case postcode
  /// Two of these at once.
  case twoErrors = "two_errors"
  /// A name formerly borne or used beside the registered one.
  case alias
  /// The NHS number.
  case nhsNumber = "nhs"
  /// The NHS number with one slip.
  case nhsNumberSlip = "nhs_typo"

  /// An initial for the given name.
  case initial
  /// The middle name for the given name.
  case middleName = "middle_as_given"
  /// The family name of somebody else of the household.
  case householdName = "household_surname"
  /// Three of these at once.
  case threeErrors = "three_errors"
  /// A postcode where the person does not live.
  case otherPostcode = "old_postcode"
  /// A date of birth of which only the year is right.
  case dateGarbled = "dob_garbled"
  /// A name with an error, and nothing else.
  case nameOnlyWrong = "name_err_nodob"
  /// Given and family name without a blank between.
  case runTogether = "run_together"

  /// How common the kind is among queries, unless told otherwise; the last eight must be asked for.
  package var usualWeight: Double {
    switch self {
    case .exact: 0.7
    case .twoErrors: 1.5
    case .nhsNumber, .nhsNumberSlip: 0.5
    case .initial, .middleName, .householdName, .threeErrors, .otherPostcode, .dateGarbled,
      .nameOnlyWrong, .runTogether:
      0
    default: 1
    }
  }
}
