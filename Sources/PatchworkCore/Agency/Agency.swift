/// An organisation whose people support clients (FHIR R4 Organization).
package struct Agency: Hashable, Sendable, Codable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case council, district, fire, police, health, school, housing, voluntary, other
  }

  /// Unassigned in a draft.
  package var id: AgencyID
  /// The number of saves. A correction must name the version that it corrects.
  package var version: Int
  /// The usual name: `Borough Housing`.
  package var name: String
  package var kind: Kind
  /// The area served, as the agency describes it; may be empty.
  package var area: String
  /// The switchboard; empty when there is none.
  package var mainLine: String
  package var hours: WorkingPattern
  /// The duty desk's hours and numbers; may be empty.
  package var dutyDesk: [DutyHours]
  /// The division whose bank holidays the agency keeps; nil means England and Wales.
  package var division: BankHolidays.Division?
  /// The areas in which the duty desk is the emergency duty team.
  package var emergencyAreas: EmergencyAreas
  /// Deviations from the standard gap rules for the agency's people.
  package var gapRules: GapAdjustments
  /// What others may know of all the agency's involvements; nil when they are open. Always nil for
  /// readers outside the agency.
  package var confidential: Confidentiality?

  /// An agency; a draft when no identifier is given.
  package init(
    id: AgencyID = .unassigned, version: Int = 0, name: String, kind: Kind, area: String = "",
    mainLine: String = "", hours: WorkingPattern = WorkingPattern(), dutyDesk: [DutyHours] = [],
    division: BankHolidays.Division? = nil, emergencyAreas: EmergencyAreas = .none,
    gapRules: GapAdjustments = .none, confidential: Confidentiality? = nil
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.kind = kind
    self.area = area
    self.mainLine = mainLine
    self.hours = hours
    self.dutyDesk = dutyDesk
    self.division = division
    self.emergencyAreas = emergencyAreas
    self.gapRules = gapRules
    self.confidential = confidential
  }
}

/// Decodes agencies that were stored before these members existed as having none: an undo may need
/// them.
///
/// The compiler's synthesised conformance chooses these overloads.
extension KeyedDecodingContainer {
  func decode(_ type: EmergencyAreas.Type, forKey key: Key) throws -> EmergencyAreas {
    try decodeIfPresent(type, forKey: key) ?? .none
  }

  func decode(_ type: GapAdjustments.Type, forKey key: Key) throws -> GapAdjustments {
    try decodeIfPresent(type, forKey: key) ?? .none
  }
}

/// Hours of an agency's duty desk, with its number.
package struct DutyHours: Hashable, Sendable, Codable {
  package var hours: WorkingPattern
  package var phone: String
  /// Whether the desk also answers all day on bank holidays.
  package var onBankHolidays: Bool

  package init(hours: WorkingPattern, phone: String, onBankHolidays: Bool = false) {
    self.hours = hours
    self.phone = phone
    self.onBankHolidays = onBankHolidays
  }

  /// Reads duty hours; what says nothing of bank holidays does not answer on them.
  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: CodingKeys.self)
    hours = try source.decode(WorkingPattern.self, forKey: .hours)
    phone = try source.decode(String.self, forKey: .phone)
    onBankHolidays = try source.decodeIfPresent(Bool.self, forKey: .onBankHolidays) ?? false
  }
}
