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
    let community = random.pick(Community.all) { $0.share } ?? Community.all[0]
    var home = Home(
      community: community, family: community.familyName(&random),
      address: shape == .noFixedAbode ? nil : Places.address(&random), household: nextID())
    home.since = daysAgo(30...4_000)
    switch shape {
    case .loneParent: addFamily(&home, parents: 1, grandparents: 0)
    case .coupleWithChildren: addFamily(&home, parents: 2, grandparents: 0)
    case .threeGenerations: addFamily(&home, parents: 2, grandparents: 1)
    case .couple: addCouple(&home, ages: 19...64)
    case .olderCouple: addCouple(&home, ages: 66...94)
    case .olderAlone:
      addPerson(&home, age: random.number(66...99), sex: random.chance(64) ? .female : .male)
    case .alone, .noFixedAbode:
      addPerson(&home, age: random.number(17...64), sex: random.chance(40) ? .female : .male)
    }
    // One household in nine is known to nobody yet.
    if !random.chance(11) { addNetworks(of: home) }
  }

  private mutating func addCouple(_ home: inout Home, ages: ClosedRange<Int>) {
    let age = random.number(ages)
    let first = addPerson(&home, age: age, sex: .female)
    let second = addPerson(&home, age: max(18, age + random.number(-4...6)), sex: .male)
    relate(first, second, .partner)
  }

  private mutating func addFamily(_ home: inout Home, parents: Int, grandparents: Int) {
    let motherAge = random.number(18...44)
    let mother = addPerson(
      &home, age: motherAge, sex: random.chance(parents == 1 ? 88 : 100) ? .female : .male)
    var elders = [mother]
    if parents == 2 {
      let father = addPerson(&home, age: motherAge + random.number(0...8), sex: .male)
      relate(mother, father, .partner)
      elders.append(father)
    }
    let youngest = max(0, min(motherAge - 18, 17))
    var children: [ClientID] = []
    for _ in 0..<random.number(1...4) {
      let child = addPerson(
        &home, age: random.number(0...youngest), sex: random.chance(50) ? .female : .male)
      for elder in elders { relate(child, elder, sex(of: elder) == .female ? .mother : .father) }
      for sibling in children {
        relate(child, sibling, sex(of: sibling) == .female ? .sister : .brother)
      }
      children.append(child)
    }
    if grandparents > 0 {
      let elder = addPerson(&home, age: motherAge + random.number(20...32), sex: .female)
      relate(mother, elder, .mother)
      for child in children { relate(child, elder, .grandparent) }
    }
  }

  @discardableResult
  private mutating func addPerson(_ home: inout Home, age: Int, sex: Sex) -> ClientID {
    var client = Client(id: nextID(), version: 1, names: [], sex: sex)
    client.names = names(sex: sex, age: age, home)
    client.birth = birth(age: age)
    if random.chance(92) { client.nhsNumber = nextNHSNumber() }
    if let address = home.address {
      client.addresses = [address]
      client.addresses[0].from = random.chance(60) ? home.since : nil
      if random.chance(18) {
        var former = Places.address(&random)
        former.until = home.since
        client.addresses.append(former)
      }
      client.household = home.household
    } else if random.chance(40) {
      var former = Places.address(&random)
      former.until = daysAgo(20...600)
      client.addresses = [former]
    }
    county.clients.append(client)
    home.members.append(Home.Member(id: client.id, age: age, sex: sex))
    return client.id
  }

  private mutating func names(sex: Sex, age: Int, _ home: Home) -> [PersonName] {
    // Parents who never married, step-children: one in seven bears another family name.
    let family = random.chance(14) ? home.community.familyName(&random) : home.family
    let name = home.community.personName(sex: sex, family: family, &random)
    var names = [name]
    if random.chance(7) {
      let list = sex == .female ? home.community.girls : home.community.boys
      let called = random.pick(list, otherwise: name.given)
      if called != name.given {
        names.append(PersonName(kind: .knownAs, given: called, family: name.family))
      }
    }
    if sex == .female && age > 22 && random.chance(16) {
      names.append(
        PersonName(
          kind: .former, given: name.given, family: home.community.familyName(&random)))
    } else if random.chance(2) {
      names.append(
        PersonName(kind: .alias, given: name.given, family: home.community.familyName(&random)))
    }
    return names
  }

  private mutating func birth(age: Int) -> BirthDate? {
    let day = today.adding(days: -(age * 365 + age / 4) - random.number(0...360))
    if random.chance(1) { return nil }
    if random.chance(2) { return .estimated(year: day.year) }
    if random.chance(1) { return .month(year: day.year, month: day.month) }
    // The first of January stands in many papers for a date nobody wrote down.
    if random.chance(1), let first = CivilDate(year: day.year, month: 1, day: 1) {
      return .exact(first)
    }
    return .exact(day)
  }

  mutating func relate(_ client: ClientID, _ relative: ClientID, _ kind: Relationship.Kind) {
    county.relationships.append(Relationship(client: client, relative: relative, kind: kind))
  }

  private func sex(of id: ClientID) -> Sex {
    county.clients.last { $0.id == id }?.sex ?? .notKnown
  }
}

/// People who live together, while they are being made.
struct Home {
  struct Member {
    let id: ClientID
    let age: Int
    let sex: Sex
  }

  let community: Community
  let family: String
  /// Nil for people of no fixed abode.
  let address: Address?
  let household: HouseholdID
  var since: CivilDate?
  var members: [Member] = []
  /// Who has been found for the household in each role: a family keeps its worker.
  var worker: [String: Practitioner] = [:]
}
