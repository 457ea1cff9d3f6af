/// A reason is coded with a code for programs, its parts, and its words for people:
/// `{"code": "sounds_like", "typed": "shaun", "held": "Siân", "words": "sounds like shaun"}`.
extension MatchReason: Codable {
  private enum Key: String, CodingKey {
    case code, typed, held, kind, years, year, district, birth, fact, words
  }

  private enum Code: String, Codable {
    case soundsLike = "sounds_like"
    case spelledNearly = "spelled_nearly"
    case shortFor = "short_for"
    case begins, accents
    case orderSwapped = "order_swapped"
    case otherName = "other_name"
    case middleName = "middle_name"
    case partOfName = "part_of_name"
    case initial
    case householdName = "household_name"
    case dayAndMonthSwapped = "day_and_month_swapped"
    case yearOff = "year_off"
    case dateNearly = "date_nearly"
    case sameBirthDate = "same_birth_date"
    case birthYear = "birth_year"
    case samePostcode = "same_postcode"
    case sameDistrict = "same_district"
    case formerPostcode = "former_postcode"
    case nhsNumber = "nhs_number"
    case nhsNumberNearly = "nhs_number_nearly"
    case phone, email, differs
    case notInName = "not_in_name"
    case birthUnknown = "birth_unknown"
    case sameStreet = "same_street"
  }

  /// Reads the code and the parts. The words are ignored.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try values.decode(String.self, forKey: key) }
    switch try values.decode(Code.self, forKey: .code) {
    case .soundsLike: self = .soundsLike(typed: try text(.typed), held: try text(.held))
    case .spelledNearly: self = .spelledNearly(typed: try text(.typed), held: try text(.held))
    case .shortFor: self = .shortFor(typed: try text(.typed), held: try text(.held))
    case .begins: self = .begins(typed: try text(.typed), held: try text(.held))
    case .accents: self = .accents(held: try text(.held))
    case .orderSwapped: self = .orderSwapped
    case .otherName:
      let kind = try values.decode(PersonName.Kind.self, forKey: .kind)
      self = .otherName(kind, held: try text(.held))
    case .middleName: self = .middleName(held: try text(.held))
    case .partOfName: self = .partOfName(held: try text(.held))
    case .initial: self = .initial(held: try text(.held))
    case .householdName: self = .householdName(held: try text(.held))
    case .dayAndMonthSwapped: self = .dayAndMonthSwapped
    case .yearOff: self = .yearOff(by: try values.decode(Int.self, forKey: .years))
    case .dateNearly: self = .dateNearly(held: try values.decode(BirthDate.self, forKey: .birth))
    case .sameBirthDate: self = .sameBirthDate
    case .birthYear: self = .birthYear(try values.decode(Int.self, forKey: .year))
    case .samePostcode: self = .samePostcode
    case .sameDistrict: self = .sameDistrict(try text(.district))
    case .formerPostcode: self = .formerPostcode
    case .nhsNumber: self = .nhsNumber
    case .nhsNumberNearly: self = .nhsNumberNearly
    case .phone: self = .phone
    case .email: self = .email
    case .differs:
      let fact = try values.decode(Fact.self, forKey: .fact)
      self = .differs(fact, held: try text(.held), typed: try text(.typed))
    case .notInName: self = .notInName(typed: try text(.typed))
    case .birthUnknown: self = .birthUnknown
    case .sameStreet: self = .sameStreet(try text(.held))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    func put(_ code: Code, typed: String? = nil, held: String? = nil) throws {
      try values.encode(code, forKey: .code)
      try values.encodeIfPresent(typed, forKey: .typed)
      try values.encodeIfPresent(held, forKey: .held)
    }
    switch self {
    case .soundsLike(let typed, let held): try put(.soundsLike, typed: typed, held: held)
    case .spelledNearly(let typed, let held): try put(.spelledNearly, typed: typed, held: held)
    case .shortFor(let typed, let held): try put(.shortFor, typed: typed, held: held)
    case .begins(let typed, let held): try put(.begins, typed: typed, held: held)
    case .accents(let held): try put(.accents, held: held)
    case .orderSwapped: try put(.orderSwapped)
    case .otherName(let kind, let held):
      try put(.otherName, held: held)
      try values.encode(kind, forKey: .kind)
    case .middleName(let held): try put(.middleName, held: held)
    case .partOfName(let held): try put(.partOfName, held: held)
    case .initial(let held): try put(.initial, held: held)
    case .householdName(let held): try put(.householdName, held: held)
    case .dayAndMonthSwapped: try put(.dayAndMonthSwapped)
    case .yearOff(let years):
      try put(.yearOff)
      try values.encode(years, forKey: .years)
    case .dateNearly(let birth):
      try put(.dateNearly)
      try values.encode(birth, forKey: .birth)
    case .sameBirthDate: try put(.sameBirthDate)
    case .birthYear(let year):
      try put(.birthYear)
      try values.encode(year, forKey: .year)
    case .samePostcode: try put(.samePostcode)
    case .sameDistrict(let district):
      try put(.sameDistrict)
      try values.encode(district, forKey: .district)
    case .formerPostcode: try put(.formerPostcode)
    case .nhsNumber: try put(.nhsNumber)
    case .nhsNumberNearly: try put(.nhsNumberNearly)
    case .phone: try put(.phone)
    case .email: try put(.email)
    case .differs(let fact, let held, let typed):
      try put(.differs, typed: typed, held: held)
      try values.encode(fact, forKey: .fact)
    case .notInName(let typed): try put(.notInName, typed: typed)
    case .birthUnknown: try put(.birthUnknown)
    case .sameStreet(let street): try put(.sameStreet, held: street)
    }
    try values.encode(words, forKey: .words)
  }
}
