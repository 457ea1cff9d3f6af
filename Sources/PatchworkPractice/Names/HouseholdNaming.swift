import PatchworkCore

/// The naming customs of one household.
struct HouseholdNaming {
  enum Role { case firstAdult, secondAdult, otherAdult, child }

  let stock: NameStock
  /// The family name that is handed down.
  private let family: String
  /// The second adult's name at birth.
  private let otherFamily: String
  /// The given names of the children's father and of their grandfather.
  private let father: String
  private let grandfather: String

  init(_ stock: NameStock, _ random: inout SplitMix64) {
    self.stock = stock
    let first = stock.familyName(&random)
    otherFamily = stock.familyName(&random)
    // One family in thirty has a double-barrelled name.
    family =
      stock.isPlain && random.chance(3)
      ? first + (random.chance(80) ? "-" : " ") + otherFamily : first
    father = stock.givenName(.male, bornBefore1990: true, &random)
    grandfather = stock.givenName(.male, bornBefore1990: true, &random)
  }

  /// A person's name. People born before 1990 get names of the older generation.
  func name(
    _ sex: Sex, _ role: Role, bornBefore1990: Bool, _ random: inout SplitMix64
  ) -> PersonName {
    var name = PersonName(given: stock.givenName(sex, bornBefore1990: bornBefore1990, &random))
    let second =
      random.chance(55) ? stock.givenName(sex, bornBefore1990: bornBefore1990, &random) : ""
    name.middle = second == name.given || second.contains("-") ? "" : second
    name.family = role == .otherAdult && random.chance(40) ? stock.familyName(&random) : family

    switch stock.source.custom {
    case .plain:
      // Unmarried partners, step-children, people who kept their name.
      if role != .firstAdult, random.chance(role == .secondAdult ? 35 : 12) {
        name.family = random.chance(60) ? otherFamily : stock.familyName(&random)
      }
    case .wivesKeepTheirs:
      if role == .secondAdult { name.family = otherFamily }
    case .twoFamilyNames:
      if role == .secondAdult { name.family = otherFamily }
      let mothers = role == .child ? otherFamily : stock.familyName(&random)
      if mothers != name.family { name.family += " " + mothers }
    case .sikh:
      name.middle = sex == .female ? "Kaur" : "Singh"
      if random.chance(35) { (name.middle, name.family) = ("", name.middle) }
    case .titles(let titles):
      let wearsTitle = sex == .female && random.chance(role == .child ? 15 : 45)
      if wearsTitle { name.family = random.pick(titles, otherwise: name.family) }
      // Muhammad is often written before the name that is used.
      if sex == .male, random.chance(20), name.given != "Muhammad" {
        (name.given, name.middle) = ("Muhammad", name.given)
      }
    case .patronymic:
      if role == .firstAdult && sex == .male { name.given = father }
      (name.middle, name.family) = forefathers(of: role, &random)
    case .fathersName:
      if role == .firstAdult && sex == .male { name.given = father }
      if !random.chance(20) { name.middle = "" }
      let isOfHouse = role == .child || role == .otherAdult
      name.family =
        isOfHouse ? father : random.chance(60) ? stock.familyName(&random) : grandfather
    case .oftenSingle:
      if random.chance(12) { (name.middle, name.family) = ("", "") }
      if random.chance(60) { name.middle = "" }
    case .inflected:
      if random.chance(6) { name.family = stock.familyName(&random) }
      if sex == .female { name.family = Inflection.feminine(name.family) }
    }
    return name
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
  /// Whether the whole family may share one name.
  var isPlain: Bool {
    if case .plain = source.custom { return true }
    return false
  }
}
