import PatchworkCore

/// An agency of the county and the number of people in each role.
struct AgencyPlan: Sendable {
  let name: String
  let kind: Agency.Kind
  let roles: [(role: String, count: Int)]
  var hasDutyDesk = false
  /// Whether its people work shifts round the clock.
  var hasShifts = false
  /// The towns that the agency serves besides those in its name; empty for the whole county.
  var towns: [String] = []
  /// The ages of a school's pupils.
  var ages: ClosedRange<Int>?

  init(
    _ name: String, _ kind: Agency.Kind, _ roles: [(role: String, count: Int)],
    dutyDesk: Bool = false, shifts: Bool = false, towns: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.roles = roles
    hasDutyDesk = dutyDesk
    hasShifts = shifts
    self.towns = towns
  }

  /// The sixty-four agencies of Merrowshire.
  static let all: [AgencyPlan] = statutory + health + schools + housing + voluntary

  private static let statutory = [
    AgencyPlan(
      "Merrowshire County Council, Children", .council,
      [("social worker", 26), ("family support worker", 12), ("early help co-ordinator", 5)],
      dutyDesk: true),
    AgencyPlan(
      "Merrowshire County Council, Adults", .council,
      [("adult social worker", 16), ("occupational therapist", 5), ("reablement worker", 6)],
      dutyDesk: true),
    AgencyPlan("Merrowshire Youth Justice Service", .council, [("youth justice worker", 5)]),
    AgencyPlan(
      "Stowminster City Council", .district, [("housing options officer", 4)], dutyDesk: true),
    AgencyPlan("Aldermere District Council", .district, [("housing options officer", 3)]),
    AgencyPlan("Thornwick Borough Council", .district, [("housing options officer", 3)]),
    AgencyPlan("Hexley Coast District Council", .district, [("community safety officer", 2)]),
    AgencyPlan("North Merrow District Council", .district, [("community safety officer", 2)]),
    AgencyPlan(
      "Merrowshire Fire and Rescue", .fire, [("home safety officer", 8), ("fire cadet leader", 2)],
      dutyDesk: true, shifts: true),
    AgencyPlan(
      "Merrowshire Police, Stowminster", .police,
      [("neighbourhood officer", 8), ("safeguarding officer", 5)], dutyDesk: true, shifts: true),
    AgencyPlan(
      "Merrowshire Police, North", .police, [("neighbourhood officer", 6)], dutyDesk: true,
      shifts: true),
    AgencyPlan("Merrowshire Probation", .other, [("probation officer", 7)]),
  ]

  private static let health = [
    AgencyPlan(
      "Merrow Community Health, Health Visiting", .health, [("health visitor", 22)],
      dutyDesk: true),
    AgencyPlan("Merrow Community Health, School Nursing", .health, [("school nurse", 10)]),
    AgencyPlan(
      "Merrow Community Health, District Nursing", .health, [("district nurse", 14)],
      dutyDesk: true, shifts: true),
    AgencyPlan(
      "Merrow Mental Health Trust", .health,
      [("community psychiatric nurse", 10), ("CAMHS practitioner", 7)], dutyDesk: true),
    AgencyPlan("Stowminster Hospital, Midwifery", .health, [("midwife", 8)], shifts: true),
    AgencyPlan("Stowminster Hospital, Safeguarding", .health, [("named nurse", 2)]),
    AgencyPlan("Merrow Learning Disability Service", .health, [("learning disability nurse", 5)]),
    AgencyPlan("Bridge Street Surgery", .health, [("GP", 3)], towns: ["Stowminster"]),
    AgencyPlan("Aldermere Health Centre", .health, [("GP", 3)]),
    AgencyPlan("Thornwick Medical Practice", .health, [("GP", 3)]),
    AgencyPlan("Hexley Bay Surgery", .health, [("GP", 2)]),
    AgencyPlan("Pennymoor Practice", .health, [("GP", 2)]),
    AgencyPlan("Ottersby and Larkham Surgeries", .health, [("GP", 2)]),
  ]

  private static let schools: [AgencyPlan] =
    [
      ("St Oswald's Primary School", 4...11), ("Mill Bank Primary School", 4...11),
      ("Aldermere Junior School", 7...11), ("Thornwick Infant School", 4...7),
      ("Hexley Bay Primary School", 4...11), ("Pennymoor Church School", 4...13),
      ("Larkham Green Primary School", 4...11), ("Stowminster High School", 11...18),
      ("Aldermere Academy", 11...18), ("Thornwick School", 8...18),
      ("Hexley Sixth Form College", 16...18),
    ].map { name, ages in
      var plan = AgencyPlan(name, .school, [("safeguarding lead", 1), ("pastoral manager", 1)])
      plan.ages = ages
      plan.towns =
        ["St Oswald's", "Mill Bank"].contains { name.hasPrefix($0) } ? ["Stowminster"] : []
      return plan
    } + [AgencyPlan("The Beacon Special School", .school, [("special school nurse", 2)])]

  private static let housing = [
    AgencyPlan(
      "Merrow Homes", .housing, [("tenancy officer", 7), ("tenancy support worker", 3)],
      dutyDesk: true),
    AgencyPlan("Stowminster Borough Housing", .housing, [("tenancy officer", 6)], dutyDesk: true),
    AgencyPlan("Vale Housing Association", .housing, [("tenancy officer", 4)]),
    AgencyPlan("Harbour Housing Trust", .housing, [("tenancy officer", 3)]),
    AgencyPlan("Foundry Court Supported Living", .housing, [("support worker", 4)], shifts: true),
  ]

  private static let voluntary = [
    AgencyPlan("Merrow Women's Refuge", .voluntary, [("refuge worker", 4)], dutyDesk: true),
    AgencyPlan("Stowminster Food Bank", .voluntary, [("co-ordinator", 2)]),
    AgencyPlan("Home-Link Merrowshire", .voluntary, [("family volunteer co-ordinator", 4)]),
    AgencyPlan("Merrow Carers", .voluntary, [("carers' worker", 4)]),
    AgencyPlan("Young Merrow", .voluntary, [("youth worker", 6)]),
    AgencyPlan(
      "Harbour Night Shelter", .voluntary, [("outreach worker", 5)], dutyDesk: true, shifts: true),
    AgencyPlan("Turning Tide Recovery", .voluntary, [("recovery worker", 6)]),
    AgencyPlan("Merrowshire Advice", .voluntary, [("debt adviser", 4)]),
    AgencyPlan("Good Neighbours Aldermere", .voluntary, [("befriender", 5)]),
    AgencyPlan(
      "Later Years Merrowshire", .voluntary, [("befriender", 4), ("information officer", 2)]),
    AgencyPlan("Merrow Refugee Welcome", .voluntary, [("caseworker", 4)]),
    AgencyPlan("Gurdwara Kitchen Stowminster", .voluntary, [("volunteer co-ordinator", 1)]),
    AgencyPlan("Al-Noor Community Centre", .voluntary, [("community worker", 2)]),
    AgencyPlan("Polish Saturday Club", .voluntary, [("volunteer co-ordinator", 1)]),
    AgencyPlan("Sight and Sound Merrow", .voluntary, [("rehabilitation worker", 2)]),
    AgencyPlan("Dementia Friends Vale", .voluntary, [("dementia adviser", 3)]),
    AgencyPlan("Bereaved Together", .voluntary, [("counsellor", 2)]),
    AgencyPlan("Step Up Mentoring", .voluntary, [("mentor", 4)]),
    AgencyPlan("Traveller Outreach Merrow", .voluntary, [("outreach worker", 2)]),
    AgencyPlan("Merrow Pride Support", .voluntary, [("support worker", 1)]),
    AgencyPlan("Coastline Veterans", .voluntary, [("caseworker", 2)]),
    AgencyPlan("Little Acorns Nursery Trust", .voluntary, [("nursery manager", 2)]),
  ]
}
