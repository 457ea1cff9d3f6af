import PatchworkCore

extension CountyMaker {
  mutating func addAgency(_ plan: AgencyPlan) {
    let landline = nextLandline()
    let towns = plan.towns + Places.towns.filter { $0.isNamed(in: plan.name) }.map(\.name)
    var agency = Agency(
      id: nextID(), version: 1, name: plan.name, kind: plan.kind,
      area: towns.isEmpty ? Places.county : towns.joined(separator: ", "),
      mainLine: landline,
      hours: plan.hasShifts ? Self.always : WorkingPattern("Mon-Fri 08:30-17:30") ?? .officeHours)
    if plan.hasDutyDesk {
      let nights = WorkingPattern("Mon-Fri 17:30-08:30; Sat,Sun 08:30-08:30") ?? Self.always
      agency.dutyDesk = [DutyHours(hours: nights, phone: nextLandline(), onBankHolidays: true)]
    }
    county.agencies.append(agency)
    services[agency.id] = AgencyService(ages: plan.ages, towns: towns)
    let first = county.practitioners.count
    for (role, count) in plan.roles {
      for _ in 0..<count { addPractitioner(role: role, plan: plan, agency: agency.id) }
    }
    arrangeCover(first..<county.practitioners.count)
  }

  static let always = WorkingPattern(sessions: [
    WorkingPattern.Session(
      days: Set(Weekday.allCases), from: TimeOfDay(0), until: TimeOfDay(24))
  ])

  private mutating func addPractitioner(role: String, plan: AgencyPlan, agency: AgencyID) {
    let sex: Sex = random.chance(74) ? .female : .male
    let isOlder = random.chance(60)
    let name = nextNaming().name(sex, .firstAdult, bornBefore1990: isOlder, &random)
    var practitioner = Practitioner(
      id: nextID(), version: 1, name: name, role: role, agency: agency)
    practitioner.hours = hours(isShift: plan.hasShifts)
    practitioner.contactPoints = contactPoints(of: practitioner.name, at: plan.name)
    if random.chance(4) { practitioner.leftOn = daysAgo(5...400) }
    if practitioner.leftOn == nil { practitioner.leave = leave() }
    county.practitioners.append(practitioner)
    if practitioner.leftOn == nil {
      workers[role, default: []].append(practitioner)
    } else {
      leavers[role, default: []].append(practitioner)
    }
  }

  private mutating func hours(isShift: Bool) -> WorkingPattern {
    let patterns =
      isShift
      ? [
        "Mon,Tue,Fri,Sat 07:00-19:00", "Wed,Thu,Sun 07:00-19:00", "Mon-Sun 19:00-07:00",
        "Mon-Thu 14:00-22:00; Sun 14:00-22:00", "Mon-Fri 08:00-16:00",
      ]
      : [
        "Mon-Fri 09:00-17:00", "Mon-Fri 09:00-17:00", "Mon-Fri 08:30-16:30", "Mon-Thu 08:00-17:30",
        "Mon-Wed 09:00-17:00", "Wed-Fri 09:00-17:00", "Thu,Fri 09:00-17:00",
        "Mon-Fri 09:30-14:30", "Tue-Thu 10:00-18:00", "Mon,Wed 09:00-13:00; Fri 09:00-17:00",
      ]
    // Some people's hours were never recorded.
    if random.chance(6) { return WorkingPattern() }
    return WorkingPattern(random.pick(patterns, otherwise: "")) ?? .officeHours
  }

  mutating func contactPoints(of name: PersonName, at agency: String) -> [ContactPoint] {
    if random.chance(2) { return [] }
    var points: [ContactPoint] = []
    if random.chance(82) {
      let mobile = nextMobile()
      points.append(
        point(random.chance(45) ? .sms : .phone, .mobile, mobile, rank: points.count + 1))
    }
    if random.chance(55) || points.isEmpty {
      points.append(point(.phone, .work, nextLandline(), rank: points.count + 1))
    }
    if random.chance(88) {
      let address =
        "\(slug(name.display, separator: "."))@\(slug(agency, separator: "-")).example.org"
      points.append(point(.email, .work, address, rank: points.count + 1))
    }
    if random.chance(12), points.count > 1 { points[0].rank = points.count + 1 }
    return points
  }

  private mutating func point(
    _ system: ContactPoint.System, _ use: ContactPoint.Use, _ value: String, rank: Int
  ) -> ContactPoint {
    let confirmed = random.chance(70) ? daysAgo(1...150) : daysAgo(200...900)
    return ContactPoint(
      id: nextID(), system: system, use: use, value: value, rank: rank,
      lastConfirmed: random.chance(8) ? nil : confirmed)
  }

  private mutating func leave() -> [Leave] {
    if random.chance(7) {
      let from = daysAgo(0...6)
      return [Leave(from: from, through: today.adding(days: random.number(1...12)))]
    }
    if random.chance(2) {
      // Maternity or long sickness.
      return [Leave(from: daysAgo(20...120), through: today.adding(days: random.number(60...200)))]
    }
    if random.chance(20) {
      let from = today.adding(days: random.number(3...30))
      return [Leave(from: from, through: from.adding(days: random.number(1...14)))]
    }
    return []
  }

  /// Gives most people on leave a colleague of their team as cover.
  private mutating func arrangeCover(_ team: Range<Int>) {
    for index in team where !county.practitioners[index].leave.isEmpty {
      let others = team.filter { $0 != index && county.practitioners[$0].leftOn == nil }
      guard let other = others.randomElement(using: &random), random.chance(75) else { continue }
      county.practitioners[index].leave[0].cover = county.practitioners[other].id
    }
  }

  /// Letters without accents, lower case, words joined: the part of a name in an address.
  func slug(_ text: String, separator: Character) -> String {
    var slug = ""
    for character in PlainLetters.of(text).lowercased() {
      if character.isASCII && (character.isLetter || character.isNumber) {
        slug.append(character)
      } else if character == " " || character == "-" {
        if slug.last != separator && !slug.isEmpty { slug.append(separator) }
      }
    }
    return slug
  }
}
