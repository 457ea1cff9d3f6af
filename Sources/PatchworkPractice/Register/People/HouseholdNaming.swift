import PatchworkCore

/// How the members of one household come by their names.
struct HouseholdNaming {
  enum Role { case firstAdult, secondAdult, otherAdult, child }

  let stock: NameStock
  /// The name that passes through the family.
  private let family: String
  /// The name that the second adult was born with.
  private let otherFamily: String
  /// The given names of the children's father and his father.
  private let father: String
  private let grandfather: String

  init(_ stock: NameStock, _ random: inout SplitMix64) {
    self.stock = stock
    let first = stock.familyName(&random)
    otherFamily = stock.familyName(&random)
    // One family in thirty bears both names.
    family =
      stock.isPlain && random.chance(3)
      ? first + (random.chance(80) ? "-" : " ") + otherFamily : first
    father = stock.givenName(.male, bornBefore1990: true, &random)
    grandfather = stock.givenName(.male, bornBefore1990: true, &random)
  }

  /// Names a person; the birth only tells the generation.
  func name(_ person: inout RegisterPerson, _ role: Role, isOlder: Bool, _ random: inout SplitMix64)
  {
    let sex = person.sex
    person.given = stock.givenName(sex, bornBefore1990: isOlder, &random)
    let second =
      random.chance(55) ? stock.givenName(sex, bornBefore1990: isOlder, &random) : ""
    person.middle = second == person.given || second.contains("-") ? "" : second
    person.family = role == .otherAdult && random.chance(40) ? stock.familyName(&random) : family

    switch stock.source.custom {
    case .plain:
      // People who never married, step-children, people who kept their name.
      if role != .firstAdult, random.chance(role == .secondAdult ? 35 : 12) {
        person.family = random.chance(60) ? otherFamily : stock.familyName(&random)
      }
    case .wivesKeepTheirs:
      if role == .secondAdult { person.family = otherFamily }
    case .twoFamilyNames:
      if role == .secondAdult { person.family = otherFamily }
      let mothers = role == .child ? otherFamily : stock.familyName(&random)
      if mothers != person.family { person.family += " " + mothers }
    case .sikh:
      person.middle = sex == .female ? "Kaur" : "Singh"
      if random.chance(35) { (person.middle, person.family) = ("", person.middle) }
    case .titles(let titles):
      let wearsTitle = sex == .female && random.chance(role == .child ? 15 : 45)
      if wearsTitle { person.family = random.pick(titles, otherwise: person.family) }
      // "Muhammad" before the name that the boy is called by.
      if sex == .male, random.chance(20), person.given != "Muhammad" {
        (person.given, person.middle) = ("Muhammad", person.given)
      }
    case .patronymic:
      if role == .firstAdult && sex == .male { person.given = father }
      (person.middle, person.family) = forefathers(of: role, &random)
    case .fathersName:
      person.middle = random.chance(20) ? person.middle : ""
      if role == .firstAdult && sex == .male { person.given = father }
      let isChildOfHouse = role == .child || role == .otherAdult
      person.family =
        isChildOfHouse ? father : random.chance(60) ? stock.familyName(&random) : grandfather
    case .oftenSingle:
      if random.chance(12) { (person.middle, person.family) = ("", "") }
      if random.chance(60) { person.middle = "" }
    case .inflected:
      if random.chance(6) { person.family = stock.familyName(&random) }
      if sex == .female { person.family = Inflection.feminine(person.family) }
    }
  }

  private func forefathers(of role: Role, _ random: inout SplitMix64) -> (String, String) {
    switch role {
    case .child, .otherAdult: (father, grandfather)
    case .firstAdult: (grandfather, stock.familyName(&random))
    case .secondAdult:
      (stock.givenName(.male, bornBefore1990: true, &random), stock.familyName(&random))
    }
  }
}

extension NameStock {
  /// Whether a family has one name that all may bear.
  var isPlain: Bool {
    if case .plain = source.custom { return true }
    return false
  }
}
