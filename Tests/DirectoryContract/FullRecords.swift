import PatchworkCore

/// Records that say something in every field. `FieldDescriptionTests` hold them against the
/// description, so that a new field is tried everywhere once it stands here.
package enum FullRecords {
  package static let client: Client = {
    var client = Client.sian
    client.died = .lastYear
    client.household = HouseholdID(rawValue: 5)
    return client
  }()

  package static let practitioner = Practitioner(
    name: PersonName(given: "Joy", middle: "Ada", family: "Adeyemi"), role: "social worker",
    agency: AgencyID(rawValue: 9),
    contactPoints: [
      ContactPoint(
        id: ContactPointID(rawValue: 8), system: .sms, use: .mobile, value: "07700 900412",
        rank: 2, from: .firstDay, until: .farAhead, lastConfirmed: .lastYear, deadSince: .lastYear)
    ], hours: .officeHours, leave: [Leave(from: .firstDay, through: .lastYear)],
    leftOn: .farAhead, provisionalSince: .lastYear)

  package static let agency = Agency(
    name: "Women's Refuge", kind: .voluntary, area: "Stafford", mainLine: "01632 960431",
    hours: .officeHours,
    dutyDesk: [DutyHours(hours: .officeHours, phone: "01632 960432", onBankHolidays: true)],
    division: .scotland, emergencyAreas: EmergencyAreas("QM ST16") ?? .none,
    gapRules: GapAdjustments("no-gp off") ?? .none, confidential: .noted)

  package static let involvement = Involvement(
    client: ClientID(rawValue: 3), practitioner: PractitionerID(rawValue: 7),
    agency: AgencyID(rawValue: 9), role: "social worker", from: .lastYear, until: .farAhead,
    expectedEnd: .farAhead, isLead: true, lastContact: .lastYear, nextVisit: .farAhead,
    confidential: .hidden)
}
