import PatchworkCore

/// A people of the county and how it names its own. The lists were written for this program from
/// general knowledge of names common in Britain; nobody in particular is meant.
public struct Community: Sendable {
  /// How a whole name is put together.
  enum Custom: Sendable {
    /// One given and one family name.
    case plain
    /// Sikh: Kaur for women and Singh for men between the two, or as the family name.
    case sikh
    /// Somali and Eritrean: one's own name, the father's, the grandfather's.
    case patronymic
    /// Spanish and Portuguese: two family names.
    case twoFamilyNames
    /// Often one name only.
    case single
    /// Slavic and Lithuanian: the family name takes the sex of its bearer.
    case inflected
  }

  let name: String
  /// Clients of a hundred that belong to it, roughly.
  let share: Int
  let girls: [String]
  let boys: [String]
  let families: [String]
  var custom = Custom.plain

  init(
    _ name: String, share: Int, girls: String, boys: String, families: String,
    custom: Custom = .plain
  ) {
    self.name = name
    self.share = share
    self.girls = Self.words(girls)
    self.boys = Self.words(boys)
    self.families = Self.words(families)
    self.custom = custom
  }

  /// Names parted by blanks; an underscore stands for a blank inside a name.
  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { word in
      String(word.map { $0 == "_" ? " " : $0 })
    }
  }

  /// A family name to be shared by a household.
  func familyName(_ random: inout SplitMix64) -> String {
    let name = random.pick(families, otherwise: "")
    switch custom {
    case .twoFamilyNames: return name + " " + random.pick(families, otherwise: "")
    case .plain where random.chance(3):
      return name + "-" + random.pick(families, otherwise: "")
    default: return name
    }
  }

  /// A person's name in a household that shares a family name.
  func personName(sex: Sex, family: String, _ random: inout SplitMix64) -> PersonName {
    let list = sex == .female ? girls : boys
    let given = random.pick(list, otherwise: "")
    let second = random.chance(25) ? random.pick(list, otherwise: "") : ""
    let middle = second == given ? "" : second
    switch custom {
    case .plain, .twoFamilyNames:
      return PersonName(given: given, middle: middle, family: family)
    case .sikh:
      let title = sex == .female ? "Kaur" : "Singh"
      return random.chance(30)
        ? PersonName(given: given, family: title)
        : PersonName(given: given, middle: title, family: family)
    case .patronymic:
      return PersonName(
        given: given, middle: random.pick(boys, otherwise: ""), family: family)
    case .single:
      return random.chance(35)
        ? PersonName(given: given) : PersonName(given: given, family: family)
    case .inflected:
      return PersonName(
        given: given, middle: middle, family: sex == .female ? Self.feminine(family) : family)
    }
  }

  private static func feminine(_ family: String) -> String {
    for (masculine, feminine) in [("ski", "ska"), ("cki", "cka"), ("ov", "ova"), ("as", "ienė")]
    where family.hasSuffix(masculine) {
      return String(family.dropLast(masculine.count)) + feminine
    }
    return family
  }
}
