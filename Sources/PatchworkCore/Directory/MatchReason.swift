/// The reason why a record matched a typed text where the match is not exact, and what disagrees.
package enum MatchReason: Hashable, Sendable {
  /// What of a record can be another than was typed.
  package enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    case givenName = "given-name"
    case familyName = "family-name"
    case birth, postcode
    case nhsNumber = "nhs-number"
  }

  /// Sounds the same.
  case soundsLike(typed: String, held: String)
  /// Differs by one or two letters.
  case spelledNearly(typed: String, held: String)
  /// One is a short or pet form of the other.
  case shortFor(typed: String, held: String)
  /// The typed text is the beginning of the held name.
  case begins(typed: String, held: String)
  /// Differs in accents only.
  case accents(held: String)
  /// Given and family name are swapped.
  case orderSwapped
  /// The match is a name that the person is or was known by.
  case otherName(PersonName.Kind, held: String)
  /// The match is a middle name.
  case middleName(held: String)
  /// The match is one part of a double-barrelled name.
  case partOfName(held: String)
  /// The match is an initial.
  case initial(held: String)
  /// The typed family name belongs to another member of the household.
  case householdName(held: String)
  /// Day and month of birth are swapped.
  case dayAndMonthSwapped
  /// The year of birth differs by this many years.
  case yearOff(by: Int)
  /// One or two digits of the date of birth differ.
  case dateNearly(held: BirthDate)
  case sameBirthDate
  /// Born in the typed year, or at about the typed age.
  case birthYear(Int)
  /// Lives at the typed postcode.
  case samePostcode
  /// Lives in the typed district.
  case sameDistrict(String)
  /// Lived at the typed postcode.
  case formerPostcode
  case nhsNumber
  /// The NHS number differs by one digit or two swapped ones.
  case nhsNumberNearly
  case phone
  case email
  /// The record has something else: what it has and what was typed, both for the user. A name is in the
  /// title, and a postcode or an NHS number is not told to those who may not see it: they leave it empty.
  case differs(Fact, held: String, typed: String)
  /// Typed words that are no part of the name.
  case notInName(typed: String)
  /// A day or an age was typed, and none is held.
  case birthUnknown
  /// The typed street is that of the address.
  case sameStreet(String)

  /// The reason for the user.
  package var words: String {
    switch self {
    case .soundsLike(let typed, _): worded("sounds like \(typed)")
    case .spelledNearly(let typed, let held): worded("\(held), spelled nearly \(typed)")
    case .shortFor(let typed, let held):
      typed.count <= held.count
        ? worded("\(typed) is short for \(held)") : worded("\(held) is short for \(typed)")
    case .begins(_, let held): worded("begins \(held)")
    case .accents(let held): held.isLatin ? worded("accents: \(held)") : worded("written \(held)")
    case .orderSwapped: worded("name order swapped")
    case .otherName(.knownAs, let held): worded("known as \(held)")
    case .otherName(.former, let held): worded("formerly \(held)")
    case .otherName(_, let held): worded("also \(held)")
    case .middleName(let held): worded("middle name \(held)")
    case .partOfName(let held): worded("part of \(held)")
    case .initial(let held): worded("initial of \(held)")
    case .householdName(let held): worded("lives with a \(held)")
    case .dayAndMonthSwapped: worded("day and month swapped")
    case .yearOff(let years): worded("year off by \(years)")
    case .dateNearly(let held): worded("born \(held.words)")
    case .sameBirthDate: worded("same date of birth")
    case .birthYear(let year): worded("born \(year)")
    case .samePostcode: worded("same postcode")
    case .sameDistrict(let district): worded("lives in \(district)")
    case .formerPostcode: worded("former postcode")
    case .nhsNumber: worded("NHS number")
    case .nhsNumberNearly: worded("NHS number nearly")
    case .phone: worded("telephone number")
    case .email: worded("email address")
    case .differs(.givenName, _, _): worded("given name differs")
    case .differs(.familyName, _, _): worded("family name differs")
    case .differs(.birth, let held, let typed): worded("born \(held), you typed \(typed)")
    case .differs(.postcode, _, _): worded("other postcode")
    case .differs(.nhsNumber, _, _): worded("other NHS number")
    case .notInName(let typed): worded("“\(typed)” is not in the name")
    case .birthUnknown: worded("no date of birth held")
    case .sameStreet(let street): worded("lives at \(street)")
    }
  }
}

extension String {
  /// Whether its letters are Latin ones, with whatever accents: U+0000...U+024F and U+1E00...U+1EFF.
  fileprivate var isLatin: Bool {
    unicodeScalars.allSatisfy {
      $0.value < 0x370 || (0x1E00...0x1EFF).contains($0.value) || !$0.properties.isAlphabetic
    }
  }
}
