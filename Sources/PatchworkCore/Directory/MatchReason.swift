/// Why a record matched what was typed, where the match is not letter for letter.
package enum MatchReason: Hashable, Sendable {
  /// Sounds the same: typed, held.
  case soundsLike(typed: String, held: String)
  /// One or two letters differ: typed, held.
  case spelledNearly(typed: String, held: String)
  /// A short or pet form of the name held, or the other way round.
  case shortFor(typed: String, held: String)
  /// What was typed begins the name held.
  case begins(typed: String, held: String)
  /// The same but for accents.
  case accents(held: String)
  /// Given and family names stand the other way round.
  case orderSwapped
  /// The name matched is one that the person is or was known by.
  case otherName(PersonName.Kind, held: String)
  /// The name typed is a middle name.
  case middleName(held: String)
  /// One part of a name of several parts.
  case partOfName(held: String)
  /// Only the initial was typed.
  case initial(held: String)
  /// The family name is another's in the same household.
  case householdName(held: String)
  /// Day and month stand the other way round.
  case dayAndMonthSwapped
  /// The year of birth is off by so many years.
  case yearOff(by: Int)
  /// A digit or two of the date of birth differ.
  case dateNearly(held: BirthDate)
  /// The date of birth held is the one typed.
  case sameBirthDate
  /// Born in the year, or at about the age, that was typed.
  case birthYear(Int)
  /// Lives at the postcode typed.
  case samePostcode
  /// Lives in the district typed.
  case sameDistrict(String)
  /// Used to live at the postcode typed.
  case formerPostcode
  /// The NHS number typed.
  case nhsNumber
  /// The NHS number but for one mistyped digit or two swapped ones.
  case nhsNumberNearly
  /// The telephone number typed is one of theirs.
  case phone
  /// The email address typed is one of theirs.
  case email

  /// The reason in the words of the screen.
  package var words: String {
    switch self {
    case .soundsLike(let typed, _): "sounds like \(typed)"
    case .spelledNearly(let typed, let held): "\(held), spelled nearly \(typed)"
    case .shortFor(let typed, let held):
      typed.count <= held.count ? "\(typed) is short for \(held)" : "\(held) is short for \(typed)"
    case .begins(_, let held): "begins \(held)"
    case .accents(let held): "accents: \(held)"
    case .orderSwapped: "name order swapped"
    case .otherName(.knownAs, let held): "known as \(held)"
    case .otherName(.former, let held): "formerly \(held)"
    case .otherName(_, let held): "also \(held)"
    case .middleName(let held): "middle name \(held)"
    case .partOfName(let held): "part of \(held)"
    case .initial(let held): "initial of \(held)"
    case .householdName(let held): "lives with a \(held)"
    case .dayAndMonthSwapped: "day and month swapped"
    case .yearOff(let years): "year off by \(years)"
    case .dateNearly(let held): "born \(held.words)"
    case .sameBirthDate: "same date of birth"
    case .birthYear(let year): "born \(year)"
    case .samePostcode: "same postcode"
    case .sameDistrict(let district): "lives in \(district)"
    case .formerPostcode: "former postcode"
    case .nhsNumber: "NHS number"
    case .nhsNumberNearly: "NHS number nearly"
    case .phone: "telephone number"
    case .email: "email address"
    }
  }
}
