import PatchworkCore

/// The people of one household, generated from its number.
struct HouseholdPeople {
  let register: Register
  let household: Int
  var random: SplitMix64
  private let postcode: Int
  private let naming: HouseholdNaming
  /// The naming of a second adult from another community, in about one household of eleven.
  private let otherNaming: HouseholdNaming?

  init(_ register: Register, household: Int) {
    self.register = register
    self.household = household
    // Mixed once more, because neighbouring states would give neighbouring streams.
    var mixer = SplitMix64(seed: register.seed ^ UInt64(household) &* 0xD1B5_4A32_D192_ED03)
    random = SplitMix64(seed: mixer.next())
    let people = register.drawPeople.index(&random)
    naming = HouseholdNaming(register.stocks[people], &random)
    otherNaming =
      random.chance(9)
      ? HouseholdNaming(register.stocks[register.drawPeople.index(&random)], &random) : nil
    // Communities from abroad live close together: half of their people in a seventh of the county.
    let count = register.postcodes.count
    if people > 2, random.chance(50) {
      postcode = (people * 7_919 % count + random.number(0...(count / 7))) % count
    } else {
      postcode = random.number(0...(count - 1))
    }
  }

  mutating func make(ids: Range<Int>) -> [RegisterPerson] {
    let isChild = ids.map { _ in Double(random.number(0...9_999)) < register.childShare * 10_000 }
    let births = self.births(isChild)
    var adults = 0
    return ids.indices.map { place in
      let index = place - ids.startIndex
      var person = RegisterPerson(id: ids[place] + 1)
      if !isChild[index] { adults += 1 }
      let role: HouseholdNaming.Role =
        isChild[index]
        ? .child : adults == 1 ? .firstAdult : adults == 2 ? .secondAdult : .otherAdult
      complete(&person, role, birth: births[index])
      return person
    }
  }

  private mutating func complete(
    _ person: inout RegisterPerson, _ role: HouseholdNaming.Role, birth: CivilDate
  ) {
    person.sex = random.chance(role == .secondAdult ? 22 : 51) ? .male : .female
    let naming = role == .secondAdult ? otherNaming ?? naming : naming
    let name = naming.name(person.sex, role, bornBefore1990: birth.year < 1990, &random)
    (person.given, person.middle, person.family) = (name.given, name.middle, name.family)
    person.group = naming.stock.source.group
    person.script = naming.stock.source.script
    addOtherNames(&person, naming.stock, isChild: role == .child)

    person.birth = random.chance(1) ? nil : recorded(birth, naming.stock.source)
    person.nhsNumber = random.chance(8) ? nil : register.numbers[person.id - 1]
    if random.chance(1) { person.sex = .notKnown }
    // One in seventeen is recorded away from the household, one in a hundred without an address.
    if random.chance(1) { return }
    let hasMoved = random.chance(6)
    person.household = household + 1
    person.postcode =
      register.postcodes[hasMoved ? random.number(0...(register.postcodes.count - 1)) : postcode]
  }

  private mutating func addOtherNames(
    _ person: inout RegisterPerson, _ stock: NameStock, isChild: Bool
  ) {
    if stock.source.takesEnglishName, random.chance(40) {
      person.knownAs = register.stocks[0].givenName(person.sex, bornBefore1990: false, &random)
    } else if random.chance(10),
      let short = PetNames.forms(of: person.given).randomElement(using: &random)
    {
      person.knownAs = short
    } else if !person.middle.isEmpty, stock.isPlain, random.chance(2) {
      person.knownAs = person.middle
    }
    let marriesAway = person.sex == .female && stock.isPlain && !isChild
    if random.chance(marriesAway ? 13 : 3) {
      let former = stock.familyName(&random)
      if former != person.family { person.formerFamily = former }
    }
  }

  /// An unknown day is often recorded as the first of January of a likely year.
  private mutating func recorded(_ birth: CivilDate, _ source: NameSource) -> CivilDate {
    guard random.chance(source.firstOfJanuary) else { return birth }
    return CivilDate(year: birth.year, month: 1, day: 1) ?? birth
  }

  /// Days of birth that fit together: twins, and parents old enough for their children.
  private mutating func births(_ isChild: [Bool]) -> [CivilDate] {
    var daysOld = isChild.map { isChild in isChild ? random.number(0...6_900) : 0 }
    for index in daysOld.indices.dropFirst() where isChild[index] && isChild[index - 1] {
      if random.chance(4) { daysOld[index] = daysOld[index - 1] }
    }
    let eldest = zip(daysOld, isChild).filter(\.1).map(\.0).max()
    var adults = 0
    for index in daysOld.indices where !isChild[index] {
      daysOld[index] = adultDays(eldest: eldest, before: adults, daysOld.first ?? 0)
      adults += 1
    }
    return daysOld.map { register.today.adding(days: -$0) }
  }

  private mutating func adultDays(eldest: Int?, before adults: Int, _ first: Int) -> Int {
    // Days: 19 and 101 years.
    let (adulthood, oldest) = (6_940, 37_000)
    switch (eldest, adults) {
    case (let eldest?, 0...1):
      // Sixteen to forty-four years before the eldest child.
      return eldest + 6_000 + random.number(0...5_500) + random.number(0...4_500)
    case (_?, _):
      return random.chance(50)
        ? adulthood + random.number(0...2_500) : 20_000 + random.number(0...11_000)
    case (nil, 0):
      return random.chance(45)
        ? 23_700 + random.number(0...5_000) + random.number(0...7_000)
        : adulthood + random.number(0...17_000)
    case (nil, _):
      return min(oldest, max(adulthood, first + random.number(-3_000...3_000)))
    }
  }
}
