import PatchworkCore

/// An agency as it is sent to be added or corrected; see `ClientBody`.
package struct AgencyBody: Codable, Hashable, Sendable {
  var name: String
  var kind: Agency.Kind
  var area: String?
  var mainLine: String?
  var hours: WorkingPattern?
  var dutyDesk: [DutyHoursBody]?
  var division: BankHolidays.Division?
  var emergencyAreas: EmergencyAreas?
  var gapRules: GapAdjustments?
  var confidential: Confidentiality?

  /// The body that says what a record says.
  package init(_ agency: Agency) {
    name = agency.name
    kind = agency.kind
    area = agency.area
    mainLine = agency.mainLine
    hours = agency.hours
    dutyDesk = agency.dutyDesk.map(DutyHoursBody.init)
    division = agency.division
    emergencyAreas = agency.emergencyAreas
    gapRules = agency.gapRules
    confidential = agency.confidential
  }

  /// The record: a draft, or the correction of a version.
  package func agency(id: AgencyID = .unassigned, version: Int = 0) -> Agency {
    Agency(
      id: id, version: version, name: name, kind: kind, area: area ?? "",
      mainLine: mainLine ?? "", hours: hours ?? WorkingPattern(),
      dutyDesk: (dutyDesk ?? []).map(\.dutyHours), division: division,
      emergencyAreas: emergencyAreas ?? .none, gapRules: gapRules ?? .none,
      confidential: confidential)
  }
}

/// Hours of a duty desk as they are sent.
struct DutyHoursBody: Codable, Hashable, Sendable {
  var hours: WorkingPattern
  var phone: String
  var onBankHolidays: Bool?

  init(_ duty: DutyHours) {
    hours = duty.hours
    phone = duty.phone
    onBankHolidays = duty.onBankHolidays
  }

  var dutyHours: DutyHours {
    DutyHours(hours: hours, phone: phone, onBankHolidays: onBankHolidays ?? false)
  }
}

/// Who I am and where I work, as it is sent on first run.
package struct IntroductionBody: Codable, Hashable, Sendable {
  /// Names a record that is held, or nothing for a new one.
  struct Held<Body: Codable & Hashable & Sendable, Subject>: Codable, Hashable, Sendable {
    var id: Identifier<Subject>?
    var version: Int?
    var record: Body
  }

  var practitioner: Held<PractitionerBody, Practitioner>
  var agency: Held<AgencyBody, Agency>

  /// The body that introduces a practitioner at an agency.
  package init(_ practitioner: Practitioner, at agency: Agency) {
    self.practitioner = Held(
      id: practitioner.id.isAssigned ? practitioner.id : nil, version: practitioner.version,
      record: PractitionerBody(practitioner))
    self.agency = Held(
      id: agency.id.isAssigned ? agency.id : nil, version: agency.version,
      record: AgencyBody(agency))
  }

  /// The change that it asks for.
  package var change: Change {
    .introduceMyself(
      practitioner.record.practitioner(
        id: practitioner.id ?? .unassigned, version: practitioner.version ?? 0),
      at: agency.record.agency(id: agency.id ?? .unassigned, version: agency.version ?? 0))
  }
}
