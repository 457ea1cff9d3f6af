import PatchworkCore

extension CountyMaker {
  private enum Shape {
    case loneParent, couple, coupleWithChildren, threeGenerations, olderAlone, olderCouple, alone
    case noFixedAbode
  }

  /// Adds people who live together, their family links and their networks.
  mutating func addHousehold() {
    let shapes: [(Shape, Int)] = [
      (.loneParent, 24), (.coupleWithChildren, 26), (.couple, 6), (.threeGenerations, 7),
      (.olderAlone, 14), (.olderCouple, 7), (.alone, 12), (.noFixedAbode, 4),
    ]
    let shape = random.pick(shapes) { $0.1 }?.0 ?? .alone
    var home = Home(
      naming: nextNaming(), address: shape == .noFixedAbode ? nil : Places.address(&random),
      household: nextID())
    home.since = daysAgo(30...4_000)
    switch shape {
    case .loneParent: addFamily(&home, parents: 1, grandparents: 0)
    case .coupleWithChildren: addFamily(&home, parents: 2, grandparents: 0)
    case .threeGenerations: addFamily(&home, parents: 2, grandparents: 1)
    case .couple: addCouple(&home, ages: 19...64)
    case .olderCouple: addCouple(&home, ages: 66...94)
    case .olderAlone:
      addPerson(
        &home, .firstAdult, age: random.number(66...99), sex: random.chance(64) ? .female : .male)
    case .alone, .noFixedAbode:
      addPerson(
        &home, .firstAdult, age: random.number(17...64), sex: random.chance(40) ? .female : .male)
    }
    // One household in nine has no network yet.
    if !random.chance(11) { addNetworks(of: home) }
  }

  private mutating func addCouple(_ home: inout Home, ages: ClosedRange<Int>) {
    let age = random.number(ages)
    let first = addPerson(&home, .secondAdult, age: age, sex: .female)
    let second = addPerson(
      &home, .firstAdult, age: max(18, age + random.number(-4...6)), sex: .male)
    relate(first, second, .partner)
  }

  private mutating func addFamily(_ home: inout Home, parents: Int, grandparents: Int) {
    let motherAge = random.number(18...44)
    let mother = addPerson(
      &home, parents == 1 ? .firstAdult : .secondAdult, age: motherAge,
      sex: random.chance(parents == 1 ? 88 : 100) ? .female : .male)
    var elders = [mother]
    if parents == 2 {
      let father = addPerson(
        &home, .firstAdult, age: motherAge + random.number(0...8), sex: .male)
      relate(mother, father, .partner)
      elders.append(father)
    }
    // No parent is younger than eighteen at the birth of a child.
    let youngest = max(0, min(motherAge - 18, 17))
    var children: [ClientID] = []
    for _ in 0..<random.number(1...4) {
      let child = addPerson(
        &home, .child, age: random.number(0...youngest), sex: random.chance(50) ? .female : .male)
      for elder in elders { relate(child, elder, sex(of: elder) == .female ? .mother : .father) }
      for sibling in children {
        relate(child, sibling, sex(of: sibling) == .female ? .sister : .brother)
      }
      children.append(child)
    }
    if grandparents > 0 {
      let elder = addPerson(
        &home, .otherAdult, age: motherAge + random.number(20...32), sex: .female)
      relate(mother, elder, .mother)
      for child in children { relate(child, elder, .grandparent) }
    }
  }

  @discardableResult
  private mutating func addPerson(
    _ home: inout Home, _ role: HouseholdNaming.Role, age: Int, sex: Sex
  ) -> ClientID {
    var client = Client(id: nextID(), version: 1, names: [], sex: sex)
    let born = today.adding(days: -(age * 365 + age / 4) - random.number(0...360))
    client.names = names(sex, role, born, home)
    client.birth = recorded(born, home)
    if random.chance(92) { client.nhsNumber = nextNHSNumber() }
    if let address = home.address {
      client.addresses = [address]
      // Who was born there never lived anywhere else.
      let moved = home.since.flatMap { $0 > born ? $0 : nil }
      client.addresses[0].from = random.chance(60) ? moved ?? born : nil
      if random.chance(18) {
        var former = Places.address(&random)
        former.until = moved
        if moved != nil { client.addresses.append(former) }
      }
      client.household = home.household
    } else if random.chance(40) {
      var former = Places.address(&random)
      former.until = max(born, daysAgo(20...600))
      client.addresses = [former]
    }
    county.clients.append(client)
    home.members.append(
      Home.Member(
        id: client.id, age: BirthDate.exact(born).age(on: today), sex: sex, born: born))
    return client.id
  }

  private mutating func names(
    _ sex: Sex, _ role: HouseholdNaming.Role, _ born: CivilDate, _ home: Home
  ) -> [PersonName] {
    var name = home.naming.name(sex, role, bornBefore1990: born.year < 1990, &random)
    while castNames.contains(Self.plain(name)) {
      name = home.naming.name(sex, role, bornBefore1990: born.year < 1990, &random)
    }
    var names = [name]
    let short = PetNames.forms(of: name.given).randomElement(using: &random)
    if home.naming.stock.source.takesEnglishName, random.chance(40) {
      names.append(PersonName(kind: .knownAs, given: englishName(sex), family: name.family))
    } else if let short, random.chance(25) {
      names.append(PersonName(kind: .knownAs, given: short, family: name.family))
    }
    let other = home.naming.stock.familyName(&random)
    if other == name.family { return names }
    if sex == .female, role != .child, home.naming.stock.isPlain, random.chance(20) {
      names.append(PersonName(kind: .former, given: name.given, family: other))
    } else if random.chance(2) {
      names.append(PersonName(kind: .alias, given: name.given, family: other))
    }
    return names
  }

  /// The date of birth as recorded: exact, partial, estimated or missing.
  private mutating func recorded(_ day: CivilDate, _ home: Home) -> BirthDate? {
    switch random.number(0...99) {
    case 0: return nil
    case 1...2: return .estimated(year: day.year)
    case 3: return .month(year: day.year, month: day.month)
    case 4: return .year(day.year)
    default: break
    }
    // Many papers give the first of January for an unknown date.
    guard random.chance(1 + home.naming.stock.source.firstOfJanuary),
      let first = CivilDate(year: day.year, month: 1, day: 1)
    else { return .exact(day) }
    return .exact(first)
  }

  mutating func relate(_ client: ClientID, _ relative: ClientID, _ kind: Relationship.Kind) {
    county.relationships.append(Relationship(client: client, relative: relative, kind: kind))
  }

  private func sex(of id: ClientID) -> Sex {
    county.clients.last { $0.id == id }?.sex ?? .notKnown
  }
}

/// A household while it is being made.
struct Home {
  struct Member {
    let id: ClientID
    let age: Int
    let sex: Sex
    let born: CivilDate
  }

  let naming: HouseholdNaming
  /// Nil for people of no fixed abode.
  let address: Address?
  let household: HouseholdID
  var since: CivilDate?
  var members: [Member] = []
  /// The household's workers so far. A family keeps its workers.
  var workers: Set<PractitionerID> = []
  /// The schools of the household's children.
  var schools: Set<AgencyID> = []
}
