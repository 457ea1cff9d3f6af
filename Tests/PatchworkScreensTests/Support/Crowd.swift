import PatchworkCore

/// A network of any size, of people with names as they are.
struct Crowd {
  static let given = [
    "Oluwaseun", "Nguyễn", "Siân", "Ó", "Bartholomew", "Zoë", "Mohammed", "Aleksandra", "Jo",
    "Xiùyīng", "Chidinma", "Þórbjörg", "Caoimhe", "Jean-Baptiste", "Saoirse", "Priyanka",
    "Władysława", "Ng", "Anne Marie", "Muhammad Abdul", "Ioana", "Tomasz", "美咲", "Ffion",
  ]
  static let family = [
    "Adebayo-Whittingham", "Thị Hồng Nhung", "Watson", "Ó Súilleabháin", "Featherstonehaugh",
    "Li", "Hussain", "Kowalczyk-Szymańska", "de la Cruz Fernández", "Ng", "MacGillivray",
    "O'Shaughnessy", "van den Berg", "佐藤", "Guðmundsdóttir", "Okonkwo", "Singh Gill",
    "Papadopoulos", "Ahmed", "Smith", "ap Rhys", "Lloyd George", "Abiodun-Olatunji", "X",
    "Wolfeschlegelsteinhausenbergerdorff",
  ]
  static let roles = [
    "social worker", "health visitor", "independent domestic violence adviser", "GP",
    "early years practitioner", "home fire safety technician", "SENCO",
  ]
  static let offices = [
    "County Council", "Fire and Rescue", "Community Health Partnership NHS Foundation Trust",
    "St Mary's Roman Catholic Primary School", "Aid", "Borough Housing", "Neighbourhood Policing",
    "Night Shelter", "Carers' Centre", "Women's Refuge", "Food Bank", "Youth Offending",
  ]

  /// So many names, all of them different.
  static func names(_ count: Int) -> [PersonName] {
    (0..<count).map { place in
      PersonName(
        given: given[place % given.count],
        family: family[(place + place / given.count) % family.count])
    }
  }

  /// How many are involved.
  var people: Int
  /// Where the names begin in the list of all names.
  var offset = 0
  /// How many are of the family.
  var relatives = 3

  /// The directory in which they all work with Siân Watson.
  var directory: FixedDirectory {
    var directory = Cast.directory
    directory.networks[Cast.sian.id] = network
    return directory
  }

  /// Everybody around Siân Watson.
  var network: Network {
    let agencies = Self.offices.enumerated().map { place, name in
      Agency(
        id: AgencyID(rawValue: Int64(50 + place)), name: name, kind: .voluntary,
        mainLine: "01632 9604\(10 + place)")
    }
    let names = Self.names(people + offset)[offset...]
    let staff = names.enumerated().map { place, name in
      Practitioner(
        id: PractitionerID(rawValue: Int64(1000 + place)), name: name,
        role: Self.roles[place % Self.roles.count], agency: agencies[place % agencies.count].id,
        contactPoints: place % 7 == 6 ? [] : [point(place)], hours: hours(place))
    }
    var family: [FamilyMember] = []
    for place in 0..<relatives {
      let kind = Relationship.Kind.allCases[place % Relationship.Kind.allCases.count]
      let person = ClientSummary(
        id: ClientID(rawValue: Int64(500 + place)), name: Self.names(place + 5)[place + 4],
        birth: .year(1950 + place), sex: .notKnown, district: "ST16")
      family.append(FamilyMember(person: person, kind: kind, livesTogether: place % 2 == 0))
    }
    return Network(
      client: Cast.sian,
      involvements: staff.enumerated().map { place, person in
        Involvement(
          id: InvolvementID(rawValue: Int64(2000 + place)), client: Cast.sian.id,
          practitioner: place % 11 == 10 ? nil : person.id, agency: person.agency,
          role: person.role, from: Cast.today.adding(days: -40 * (place + 1)),
          until: place % 9 == 8 ? Cast.today.adding(days: -20 * place) : nil, isLead: place == 1,
          lastContact: place % 3 == 0 ? Cast.today.adding(days: -place) : nil)
      }, practitioners: staff, agencies: agencies, family: family)
  }

  private func point(_ place: Int) -> ContactPoint {
    place % 4 == 3
      ? ContactPoint(system: .email, value: "first.last\(place)@community-health.example.org")
      : ContactPoint(
        system: place % 4 == 0 ? .sms : .phone, use: .mobile,
        value: "07700 900\(100 + place % 800)",
        lastConfirmed: place % 5 == 0 ? CivilDate(year: 2024, month: 2, day: 29) : nil)
  }

  private func hours(_ place: Int) -> WorkingPattern {
    switch place % 3 {
    case 0: .officeHours
    case 1: WorkingPattern("Thu 09:00-12:00") ?? .officeHours
    default: WorkingPattern()
    }
  }
}
