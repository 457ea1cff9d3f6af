import PatchworkCore

/// The people of the golden screens: Siân Watson and who works with her, on Tuesday 24 November
/// 2026, five past two in the afternoon.
enum Cast {
  static let today = CivilDate(year: 2026, month: 11, day: 24)!
  static let now = LocalMoment(today, TimeOfDay(14, 5))

  static func day(_ text: String) -> CivilDate { CivilDate(text)! }

  static let council = Agency(id: AgencyID(rawValue: 1), name: "County Council", kind: .council)
  static let fire = Agency(id: AgencyID(rawValue: 2), name: "Fire and Rescue", kind: .fire)
  static let refuge = Agency(
    id: AgencyID(rawValue: 3), name: "Women's Refuge", kind: .voluntary,
    mainLine: "01632 960430",
    dutyDesk: [
      DutyHours(
        hours: WorkingPattern("Mon-Sun 00:00-24:00")!, phone: "01632 960431",
        onBankHolidays: true)
    ])
  static let health = Agency(id: AgencyID(rawValue: 4), name: "Community Health", kind: .health)
  static let housing = Agency(id: AgencyID(rawValue: 5), name: "Borough Housing", kind: .housing)
  static let school = Agency(id: AgencyID(rawValue: 6), name: "St Mary's Primary", kind: .school)
  static let agencies = [council, fire, refuge, health, housing, school]

  static let amina = Practitioner(
    id: PractitionerID(rawValue: 10), name: PersonName(given: "Amina", family: "Okafor"),
    role: "health visitor", agency: health.id,
    contactPoints: [ContactPoint(system: .phone, use: .mobile, value: "07700 900100")],
    hours: .officeHours)
  static let joy = Practitioner(
    id: PractitionerID(rawValue: 11), name: PersonName(given: "Joy", family: "Adeyemi"),
    role: "social worker", agency: council.id,
    contactPoints: [
      ContactPoint(
        system: .sms, use: .mobile, value: "07700 900412", rank: 1,
        lastConfirmed: day("2026-11-02")),
      ContactPoint(
        system: .phone, use: .work, value: "01632 960199", rank: 2,
        lastConfirmed: day("2026-11-02")),
      ContactPoint(
        system: .email, use: .work, value: "joy.adeyemi@example.org", rank: 3),
      ContactPoint(
        system: .phone, use: .old, value: "07700 900007", rank: 4, until: day("2025-06-30")),
    ], hours: .officeHours,
    leave: [Leave(from: day("2026-12-21"), through: day("2027-01-03"), cover: tom.id)])
  static let tom = Practitioner(
    id: PractitionerID(rawValue: 12), name: PersonName(given: "Tom", family: "Price"),
    role: "home safety", agency: fire.id,
    contactPoints: [
      ContactPoint(system: .phone, value: "01632 960077", lastConfirmed: day("2024-03-09"))
    ], hours: WorkingPattern("Mon-Fri 10:00-18:00")!)
  static let ruth = Practitioner(
    id: PractitionerID(rawValue: 13), name: PersonName(given: "Ruth", family: "Cole"),
    role: "refuge worker", agency: refuge.id,
    contactPoints: [ContactPoint(system: .phone, use: .mobile, value: "07700 900513")],
    hours: .officeHours, leave: [Leave(from: day("2026-11-16"), through: day("2026-11-29"))])
  static let bev = Practitioner(
    id: PractitionerID(rawValue: 14), name: PersonName(given: "Bev", family: "Lyle"),
    role: "school nurse", agency: health.id,
    contactPoints: [ContactPoint(system: .email, value: "b.lyle@example.org")],
    hours: WorkingPattern("Mon-Fri 16:00-18:00")!)
  static let iqbal = Practitioner(
    id: PractitionerID(rawValue: 15), name: PersonName(given: "Iqbal", family: "Hussain"),
    role: "tenancy officer", agency: housing.id,
    contactPoints: [ContactPoint(system: .phone, use: .mobile, value: "07700 900655")],
    hours: WorkingPattern("Thu,Fri 09:00-16:30")!)
  static let nguyen = Practitioner(
    id: PractitionerID(rawValue: 16), name: PersonName(given: "Nguyễn", family: "Thị Hồng Nhung"),
    role: "family support", agency: council.id, hours: .officeHours, leftOn: day("2025-03-31"))
  static let people = [amina, joy, tom, ruth, bev, iqbal, nguyen]

  static let home = Address(
    line: "14 Mill Bank, Stafford", postcode: Postcode("ST16 2LH"), from: day("2021-05-01"))
  static let sian = Client(
    id: ClientID(rawValue: 100),
    names: [
      PersonName(given: "Siân", family: "Watson"), PersonName(kind: .knownAs, given: "Shan"),
    ], birth: .exact(day("2016-03-03")), sex: .female, nhsNumber: NHSNumber("9990123454"),
    addresses: [home], household: HouseholdID(rawValue: 1))
  static let dafydd = summary(101, "Dafydd", "Watson", 1985, .male)
  static let mia = summary(102, "Mia", "Watson", 2022, .female)
  static let rhys = summary(103, "Rhys", "Pugh", 2025, .male)
  static let carys = summary(104, "Carys", "Watson-Lee", 1988, .female, district: "WS12")

  static func summary(
    _ id: Int64, _ given: String, _ family: String, _ born: Int, _ sex: Sex,
    district: String = "ST16"
  ) -> ClientSummary {
    ClientSummary(
      id: ClientID(rawValue: id), name: PersonName(given: given, family: family),
      birth: .year(born), sex: sex, district: district)
  }

  static func involvement(
    _ id: Int64, _ who: Practitioner?, _ agency: Agency, _ role: String, from: String,
    until: String? = nil, isLead: Bool = false, seen: String? = nil, next: String? = nil
  ) -> Involvement {
    Involvement(
      id: InvolvementID(rawValue: id), client: sian.id, practitioner: who?.id, agency: agency.id,
      role: role, from: day(from), until: until.map(day), isLead: isLead,
      lastContact: seen.map(day), nextVisit: next.map(day))
  }

  static let network = Network(
    client: sian,
    involvements: [
      involvement(1, nil, school, "pastoral care", from: "2021-09-06", until: "2024-07-19"),
      involvement(
        2, nguyen, council, "family support", from: "2022-10-03", until: "2025-03-28",
        seen: "2025-03-20"),
      involvement(3, bev, health, "school nurse", from: "2024-09-02", seen: "2026-09-12"),
      involvement(4, iqbal, housing, "tenancy officer", from: "2025-01-13"),
      involvement(
        5, joy, council, "social worker", from: "2025-04-01", isLead: true, seen: "2026-11-10",
        next: "2026-12-08"),
      involvement(6, ruth, refuge, "refuge worker", from: "2026-02-16", seen: "2026-11-12"),
      involvement(7, tom, fire, "home safety", from: "2026-08-03"),
    ], practitioners: people, agencies: agencies,
    family: [
      FamilyMember(person: dafydd, kind: .father, livesTogether: true),
      FamilyMember(person: mia, kind: .sister, livesTogether: true),
      FamilyMember(person: rhys, kind: nil, livesTogether: true),
      FamilyMember(person: carys, kind: .aunt, livesTogether: false),
    ])

  static let hits = SearchAnswer(
    hits: [
      hit(ClientSummary(sian), .likely, [.accents(held: "Siân"), .birthYear(2016)]),
      hit(
        summary(105, "Sean", "Watson", 2016, .male, district: "ST17"), .likely,
        [.soundsLike(typed: "sian", held: "Sean")]),
      hit(
        summary(106, "Shan", "Watson-Lee", 2017, .female, district: "WS12"), .likely,
        [.otherName(.knownAs, held: "Shan"), .partOfName(held: "Watson-Lee")]),
      SearchHit(
        subject: .practitioner(
          PractitionerID(rawValue: 20), name: "Siân Watkins", role: "midwife",
          agency: "Community Health"), tier: .likely, bits: 3,
        reasons: [.spelledNearly(typed: "watson", held: "Watkins")]),
      hit(summary(107, "Stan", "Watson", 1951, .male), .possible, []),
      hit(summary(108, "Susan", "Watson", 1960, .female), .possible, []),
    ],
    understood: [
      Understanding("sian", as: .name, words: "a name"),
      Understanding("watson", as: .name, words: "a name"),
      Understanding("2016", as: .birth, words: "born 2016"),
    ])

  static func hit(
    _ client: ClientSummary, _ tier: SearchHit.Tier, _ reasons: [MatchReason]
  ) -> SearchHit {
    SearchHit(subject: .client(client), tier: tier, bits: 1, reasons: reasons)
  }

  static let directory = FixedDirectory(
    myself: amina,
    holdings: DirectorySummary(clients: 2350, practitioners: 350, agencies: 64, isPractice: true),
    answers: ["sian watson 2016": hits],
    recent: [
      ClientSummary(sian), dafydd, summary(109, "Oluwaseun", "Adebayo-Whittingham", 1979, .male),
    ],
    networks: [
      sian.id: network,
      dafydd.id: Network(
        client: Client(
          id: dafydd.id, names: [dafydd.name], birth: .estimated(year: 1985), sex: .male)),
    ],
    duplicates: Array(hits.hits.prefix(2)),
    practitionerCards: Dictionary(
      uniqueKeysWithValues: people.compactMap { person in
        agencies.first { $0.id == person.agency }.map {
          (person.id, PractitionerCard(practitioner: person, agency: $0, covers: [tom]))
        }
      }),
    agencyCards: Dictionary(
      uniqueKeysWithValues: agencies.map { agency in
        (
          agency.id,
          AgencyCard(agency: agency, practitioners: people.filter { $0.agency == agency.id })
        )
      }))
}

extension Cast {
  /// A common name: two of my own, fifty-six clients in all, of whom ten are told, and eleven colleagues.
  static let commonName = SearchAnswer(
    hits: smithsOfMine + smiths + smithsAtWork,
    understood: [Understanding("smith", as: .name, words: "a name")],
    warnings: ["56 clients are called Smith: add a first name, an age or a postcode."],
    namesakes: SearchAnswer.Namesakes(
      count: 56, isMore: false,
      words: "56 clients are called Smith: add a first name, an age or a postcode."),
    leftOut: SearchAnswer.LeftOut(clients: 46, colleagues: 5))

  private static let smithsOfMine: [SearchHit] = ["Rahima", "Rezaul"].enumerated().map {
    (place, given) -> SearchHit in
    let client = summary(Int64(201 + place), given, "Smith", 2024, .female, district: "QM16")
    return SearchHit(
      subject: .client(client), tier: .possible, bits: -3, reasons: [], isOwn: true)
  }

  private static let smiths: [SearchHit] = [
    "Archie", "Ava", "Barnaby", "Claire", "Daisy", "Eliza", "Ella", "Esme",
  ].enumerated().map { (place, given) -> SearchHit in
    hit(
      summary(Int64(211 + place), given, "Smith", 2000 + place, .male, district: "QM11"),
      .possible, [])
  }

  private static let smithsAtWork: [SearchHit] = [
    "Angela", "Carol", "Clive", "Colin", "Karen", "Mairi",
  ].enumerated().map { (place, given) -> SearchHit in
    SearchHit(
      subject: .practitioner(
        PractitionerID(rawValue: Int64(221 + place)), name: "\(given) Smith",
        role: "housing options officer", agency: "Thornwick Borough Council"),
      tier: .possible, bits: -3, reasons: [])
  }
}
