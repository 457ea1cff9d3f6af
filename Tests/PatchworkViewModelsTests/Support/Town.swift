import PatchworkCore

/// A small town whose people the scenarios know by name, put into a directory change by change.
///
/// It is Tuesday 14 October 2025, five past two in the afternoon.
struct Town: Sendable {
  var sian = ClientID.unassigned
  var sean = ClientID.unassigned
  var dafydd = ClientID.unassigned
  var mia = ClientID.unassigned
  var nobodysClient = ClientID.unassigned
  var amina = PractitionerID.unassigned
  var joy = PractitionerID.unassigned
  var ruth = PractitionerID.unassigned
  var bev = PractitionerID.unassigned
  var council = AgencyID.unassigned
  var refuge = AgencyID.unassigned

  static let today = CivilDate(year: 2025, month: 10, day: 14)!
  static let now = LocalMoment(today, TimeOfDay(14, 5))

  static func day(_ text: String) -> CivilDate { CivilDate(text)! }

  /// Fills an empty directory; Amina Okafor, a health visitor, works here.
  static func built(in directory: any Directory) async throws -> Town {
    var town = Town()
    try await town.addPeople(to: directory)
    try await town.addClients(to: directory)
    try await town.addInvolvements(to: directory)
    return town
  }

  private mutating func addPeople(to directory: any Directory) async throws {
    let me = try await directory.apply(
      .introduceMyself(
        Practitioner(
          name: PersonName(given: "Amina", family: "Okafor"), role: "health visitor",
          agency: .unassigned,
          contactPoints: [
            ContactPoint(system: .phone, use: .mobile, value: "07700 900100", rank: 1)
          ], hours: .officeHours),
        at: Agency(name: "Community Health", kind: .health)))
    amina = PractitionerID(rawValue: me.subject)
    council = AgencyID(
      rawValue: try await directory.apply(
        .addAgency(Agency(name: "County Council", kind: .council))
      ).subject)
    refuge = AgencyID(
      rawValue: try await directory.apply(
        .addAgency(
          Agency(
            name: "Women's Refuge", kind: .voluntary, mainLine: "01632 960430",
            dutyDesk: [
              DutyHours(
                hours: WorkingPattern(sessions: [
                  .init(
                    days: Set(Weekday.allCases), from: TimeOfDay(0), until: TimeOfDay(24))
                ]), phone: "01632 960431", onBankHolidays: true)
            ]))
      ).subject)
    let health = try await directory.practitioner(amina).agency.id
    joy = try await add(
      "Joy", "Adeyemi", "social worker", council, "07700 900412", .officeHours, to: directory)
    ruth = try await add(
      "Ruth", "Cole", "refuge worker", refuge, "07700 900413", .officeHours,
      leave: [Leave(from: Self.day("2025-10-10"), through: Self.day("2025-10-20"), cover: nil)],
      to: directory)
    bev = try await add(
      "Bev", "Lyle", "school nurse", health, "07700 900414",
      WorkingPattern("Mon-Fri 16:00-18:00")!, to: directory)
  }

  private func add(
    _ given: String, _ family: String, _ role: String, _ agency: AgencyID, _ phone: String,
    _ hours: WorkingPattern, leave: [Leave] = [], to directory: any Directory
  ) async throws -> PractitionerID {
    let receipt = try await directory.apply(
      .addPractitioner(
        Practitioner(
          name: PersonName(given: given, family: family), role: role, agency: agency,
          contactPoints: [ContactPoint(system: .phone, use: .mobile, value: phone, rank: 1)],
          hours: hours, leave: leave)))
    return PractitionerID(rawValue: receipt.subject)
  }

  private mutating func addClients(to directory: any Directory) async throws {
    func add(_ client: Client) async throws -> ClientID {
      ClientID(rawValue: try await directory.apply(.addClient(client)).subject)
    }
    let home = Address(line: "14 Mill Bank, Stafford", postcode: Postcode("ST16 2LH"))
    sian = try await add(
      Client(
        names: [
          PersonName(given: "Siân", family: "Watson"),
          PersonName(kind: .knownAs, given: "Shan"),
        ], birth: .exact(Self.day("2016-03-03")), sex: .female,
        nhsNumber: NHSNumber("9990123451") ?? NHSNumber(value: Town.testNumber),
        addresses: [home]))
    sean = try await add(
      Client(
        names: [PersonName(given: "Sean", family: "Watson")], birth: .year(2016), sex: .male,
        addresses: [Address(line: "2 High Street, Stone", postcode: Postcode("ST17 4AA"))]))
    dafydd = try await add(
      Client(
        names: [PersonName(given: "Dafydd", family: "Watson")],
        birth: .exact(Self.day("1985-07-01")), sex: .male, addresses: [home]))
    mia = try await add(
      Client(
        names: [PersonName(given: "Mia", family: "Watson")], birth: .year(2022), sex: .female,
        addresses: [home]))
    nobodysClient = try await add(
      Client(names: [PersonName(given: "Oluwaseun", family: "Adebayo-Whittingham")]))
    _ = try await directory.apply(
      .relate(Relationship(client: sian, relative: dafydd, kind: .father)))
    _ = try await directory.apply(
      .relate(Relationship(client: sian, relative: mia, kind: .sister)))
  }

  private func addInvolvements(to directory: any Directory) async throws {
    let health = try await directory.practitioner(bev).agency.id
    for involvement in [
      Involvement(
        client: sian, practitioner: bev, agency: health, role: "school nurse",
        from: Self.day("2024-09-01"), lastContact: Self.day("2025-07-12")),
      Involvement(
        client: sian, practitioner: ruth, agency: refuge, role: "refuge worker",
        from: Self.day("2025-02-01")),
      Involvement(
        client: sian, practitioner: joy, agency: council, role: "social worker",
        from: Self.day("2024-12-01"), isLead: true, nextVisit: Self.day("2025-10-16")),
      Involvement(
        client: sian, practitioner: nil, agency: council, role: "early help",
        from: Self.day("2023-01-10"), until: Self.day("2024-11-30")),
    ] {
      _ = try await directory.apply(.addInvolvement(involvement))
    }
  }

  /// A valid number of the range kept for tests.
  static let testNumber: Int64 = {
    for nine in 999_012_345..<999_012_400 {
      let digits = String(nine).compactMap(\.wholeNumberValue)
      if let check = NHSNumber.checkDigit(of: digits) { return Int64(nine * 10 + check) }
    }
    return 0
  }()
}
