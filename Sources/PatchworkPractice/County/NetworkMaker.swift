import PatchworkCore

/// A kind of support: the role, the ages served, and how common it is.
private struct Need {
  let role: String
  let ages: ClosedRange<Int>
  /// People of these ages with this support, in a hundred.
  let percent: Int
  /// Whether all members of a household in this age range have the same worker.
  var isShared = true
  /// Precedence as lead professional, 1 first; nil for roles that never lead.
  var leads: Int?
}

extension CountyMaker {
  private static let needs = [
    Need(role: "midwife", ages: 0...0, percent: 45),
    Need(role: "health visitor", ages: 0...4, percent: 88, leads: 3),
    Need(role: "safeguarding lead", ages: 5...17, percent: 55),
    Need(role: "pastoral manager", ages: 8...16, percent: 18),
    Need(role: "special school nurse", ages: 5...17, percent: 3, isShared: false),
    Need(role: "school nurse", ages: 5...17, percent: 42, leads: 5),
    Need(role: "social worker", ages: 0...17, percent: 27, leads: 1),
    Need(role: "family support worker", ages: 0...17, percent: 24, leads: 2),
    Need(role: "early help co-ordinator", ages: 0...17, percent: 8, leads: 4),
    Need(role: "CAMHS practitioner", ages: 7...17, percent: 9, isShared: false),
    Need(role: "youth worker", ages: 11...19, percent: 17, isShared: false),
    Need(role: "youth justice worker", ages: 11...17, percent: 6, isShared: false, leads: 3),
    Need(role: "mentor", ages: 9...18, percent: 7, isShared: false),
    Need(role: "nursery manager", ages: 1...4, percent: 22),
    Need(role: "family volunteer co-ordinator", ages: 0...5, percent: 14),
    Need(role: "tenancy officer", ages: 18...99, percent: 30),
    Need(role: "tenancy support worker", ages: 18...80, percent: 7, leads: 6),
    Need(role: "housing options officer", ages: 17...64, percent: 7),
    Need(role: "probation officer", ages: 18...60, percent: 5, isShared: false, leads: 4),
    Need(
      role: "community psychiatric nurse", ages: 18...80, percent: 10, isShared: false, leads: 3),
    Need(role: "recovery worker", ages: 18...70, percent: 7, isShared: false, leads: 5),
    Need(role: "debt adviser", ages: 18...75, percent: 8),
    Need(role: "refuge worker", ages: 16...60, percent: 3, isShared: false),
    Need(role: "GP", ages: 0...99, percent: 30),
    Need(role: "adult social worker", ages: 18...99, percent: 9, isShared: false, leads: 1),
    Need(role: "district nurse", ages: 60...99, percent: 34, leads: 3),
    Need(role: "home safety officer", ages: 66...99, percent: 24),
    Need(role: "befriender", ages: 66...99, percent: 22, isShared: false),
    Need(role: "carers' worker", ages: 16...80, percent: 5, isShared: false),
    Need(role: "occupational therapist", ages: 50...99, percent: 10, isShared: false),
    Need(role: "reablement worker", ages: 66...99, percent: 9, isShared: false, leads: 4),
    Need(role: "dementia adviser", ages: 70...99, percent: 12, isShared: false),
    Need(role: "learning disability nurse", ages: 14...70, percent: 2, isShared: false, leads: 2),
    Need(role: "neighbourhood officer", ages: 12...70, percent: 7),
    Need(role: "outreach worker", ages: 17...64, percent: 3, isShared: false),
    Need(role: "caseworker", ages: 18...70, percent: 2),
  ]

  mutating func addNetworks(of home: Home) {
    var home = home
    // Some households need far more support than others.
    let weight = random.chance(9) ? 3 : 1
    for member in home.members {
      var candidates: [(leads: Int, index: Int)] = []
      for need in Self.needs
      where need.ages.contains(member.age) && random.chance(need.percent * weight) {
        guard let worker = worker(for: need, member, &home) else { continue }
        if random.chance(17) { addEnded(need, member, home) }
        var involvement = current(need, member, worker)
        // Some agencies never name the worker.
        if random.chance(5) { involvement.practitioner = nil }
        county.involvements.append(involvement)
        if let leads = need.leads, involvement.practitioner != nil {
          candidates.append((leads, county.involvements.count - 1))
        }
      }
      if home.address == nil { addOutreach(member, home) }
      if let lead = candidates.min(by: { $0.leads < $1.leads }), random.chance(78) {
        county.involvements[lead.index].isLead = true
      }
      let past = Self.needs.filter { $0.ages.contains(member.age - 1) }
      if random.chance(6), let need = past.randomElement(using: &random) {
        addEnded(need, member, home)
      }
    }
  }

  /// The worker for a member of a household: the household's own worker or school where one fits,
  /// else one who serves this age in this town.
  private mutating func worker(
    for need: Need, _ member: Home.Member, _ home: inout Home
  ) -> Practitioner? {
    let team = team(need.role, age: member.age, town: home.address.flatMap(Places.town(of:)))
    if need.isShared, let known = team.first(where: { home.workers.contains($0.id) }) {
      return known
    }
    let sameSchool = team.filter { home.schools.contains($0.agency) }
    let choice = sameSchool.isEmpty ? team : sameSchool
    guard let worker = choice.randomElement(using: &random) else { return nil }
    home.workers.insert(worker.id)
    if services[worker.agency]?.ages != nil { home.schools.insert(worker.agency) }
    return worker
  }

  private func team(_ role: String, age: Int, town: Places.Town?) -> [Practitioner] {
    let all = (workers[role] ?? []).filter { services[$0.agency]?.ages?.contains(age) ?? true }
    let near = all.filter { worker in
      guard let town, let towns = services[worker.agency]?.towns, !towns.isEmpty else {
        return true
      }
      return towns.contains(town.name)
    }
    return near.isEmpty ? all : near
  }

  /// Days since a member reached the lowest age of a need.
  private func days(of need: Need, _ member: Home.Member) -> Int {
    // 366 days a year, so that the age is certainly reached.
    today.days(since: member.born) - need.ages.lowerBound * 366
  }

  private mutating func current(
    _ need: Need, _ member: Home.Member, _ worker: Practitioner
  ) -> Involvement {
    let longest = min(1_400, max(0, days(of: need, member)))
    var involvement = Involvement(
      id: nextID(), version: 1, client: member.id, practitioner: worker.id, agency: worker.agency,
      role: need.role, from: daysAgo(min(5, longest)...longest))
    // Some networks still name a worker who has left.
    let gone = leavers[need.role]?.first {
      $0.agency == worker.agency && ($0.leftOn ?? today) > involvement.from
    }
    if let gone, random.chance(12) {
      involvement.practitioner = gone.id
      return involvement
    }
    if random.chance(70) {
      let contact = workday(before: daysAgo(0...min(90, today.days(since: involvement.from))))
      involvement.lastContact = contact < involvement.from ? nil : contact
    }
    if random.chance(30) {
      involvement.nextVisit = workday(after: today.adding(days: random.number(0...27)))
    }
    return involvement
  }

  private mutating func addEnded(_ need: Need, _ member: Home.Member, _ home: Home) {
    let longest = min(1_600, days(of: need, member))
    guard longest > 60 else { return }
    let town = home.address.flatMap(Places.town(of:))
    let team = team(need.role, age: member.age, town: town)
    guard let worker = team.randomElement(using: &random) else { return }
    let until = daysAgo(20...min(900, longest - 20))
    let lasted = random.number(10...(longest - today.days(since: until)))
    // Ten days have a day in them on which people are visited, at any time of the year.
    let contact = workday(before: until)
    county.involvements.append(
      Involvement(
        id: nextID(), version: 1, client: member.id, practitioner: worker.id,
        agency: worker.agency, role: need.role, from: until.adding(days: -lasted), until: until,
        lastContact: contact))
  }

  private mutating func addOutreach(_ member: Home.Member, _ home: Home) {
    let team = team("outreach worker", age: member.age, town: nil)
    guard let worker = team.randomElement(using: &random) else { return }
    county.involvements.append(
      Involvement(
        id: nextID(), version: 1, client: member.id, practitioner: worker.id,
        agency: worker.agency, role: "outreach worker", from: daysAgo(10...500),
        lastContact: workday(before: daysAgo(0...9))))
  }
}
