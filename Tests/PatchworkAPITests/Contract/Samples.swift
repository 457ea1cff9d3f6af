import PatchworkCore

/// Values with every member filled, so that nothing escapes the schemas.
enum Samples {
  static let day = CivilDate(year: 2026, month: 11, day: 24)!
  static let clientID = ClientID(rawValue: 0x1234_5678_9ABC_DEF0)
  static let client = Client(
    id: clientID, version: 3,
    names: [
      PersonName(given: "Siân", middle: "Mair", family: "Watson"),
      PersonName(kind: .knownAs, given: "Shan", family: ""),
    ], birth: .month(year: 2016, month: 3), sex: .female, nhsNumber: NHSNumber("999 012 3446"),
    addresses: [
      Address(
        line: "14 Mill Bank, Stafford", postcode: Postcode("st162lh"), from: day, until: day)
    ], household: HouseholdID(rawValue: 5), died: day, safeContact: SafeContact("do-not-post"),
    language: SpokenLanguage("bfi interpreter"), preferredName: PreferredName("Shan (SHAHN)"))
  static let agency = Agency(
    id: AgencyID(rawValue: 9), version: 1, name: "Women's \"Refuge\"", kind: .voluntary,
    area: "Stafford", mainLine: "01632 960431", hours: .officeHours,
    dutyDesk: [DutyHours(hours: .officeHours, phone: "01632 960432", onBankHolidays: true)])
  static let practitioner = Practitioner(
    id: PractitionerID(rawValue: 7), version: 2,
    name: PersonName(given: "Joy", family: "Adeyemi"), role: "social worker", agency: agency.id,
    contactPoints: [
      ContactPoint(
        id: ContactPointID(rawValue: 8), system: .sms, use: .mobile, value: "07700 900412",
        rank: 2, from: day, until: day, lastConfirmed: day, deadSince: day)
    ], hours: .officeHours,
    leave: [Leave(from: day, through: day, cover: PractitionerID(rawValue: 6))], leftOn: day)
  static let involvement = Involvement(
    id: InvolvementID(rawValue: 4), version: 1, client: clientID, practitioner: practitioner.id,
    agency: agency.id, role: "social worker", from: day, until: day, isLead: true,
    lastContact: day, nextVisit: day)
  static let network = Network(
    client: client, involvements: [involvement], practitioners: [practitioner],
    agencies: [agency],
    family: [FamilyMember(person: ClientSummary(client), kind: .sister, livesTogether: true)])
  static let reasons: [MatchReason] = [
    .soundsLike(typed: "shaun", held: "Siân"), .spelledNearly(typed: "sain", held: "Siân"),
    .shortFor(typed: "Bob", held: "Robert"), .begins(typed: "Wat", held: "Watson"),
    .accents(held: "Siân"), .orderSwapped, .otherName(.former, held: "Pugh"),
    .middleName(held: "Mair"), .partOfName(held: "Watson-Lee"), .initial(held: "Siân"),
    .householdName(held: "Pugh"), .dayAndMonthSwapped, .yearOff(by: 1),
    .dateNearly(held: .estimated(year: 2016)), .sameBirthDate, .birthYear(2016), .samePostcode,
    .sameDistrict("ST16"), .formerPostcode, .nhsNumber, .nhsNumberNearly, .phone, .email,
    .differs(.birth, held: "1969", typed: "1968"), .notInName(typed: "mbe"), .birthUnknown,
    .sameStreet("14 Mill Bank, Stafford"),
  ]
  static let answer = SearchAnswer(
    hits: [
      SearchHit(
        subject: .client(ClientSummary(client)), tier: .likely, bits: 12.5, reasons: reasons,
        isOwn: true),
      SearchHit(
        subject: .practitioner(
          practitioner.id, name: "Joy Adeyemi", role: "social worker", agency: "County"),
        tier: .possible, bits: 1, reasons: []),
      SearchHit(
        subject: .agency(agency.id, name: agency.name, kind: .voluntary), tier: .likely, bits: 2,
        reasons: []),
    ], understood: [Understanding("shaun", as: .name, words: "a name")], warnings: ["two dates"],
    namesakes: SearchAnswer.Namesakes(count: 56, isMore: true, words: "56 are called so"),
    leftOut: SearchAnswer.LeftOut(clients: 46, colleagues: 2, isMore: true),
    progress: SearchAnswer.Progress(percent: 40, words: "Still reading"))
}
