/// An organisation whose people support clients (FHIR R4 Organization).
package struct Agency: Hashable, Sendable, Codable {
  /// What sort of organisation it is.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case council, district, fire, police, health, school, housing, voluntary, other
  }

  /// The directory's identifier; unassigned in a draft.
  package var id: AgencyID
  /// Counts the saves of this record; a correction must name the version that it corrects.
  package var version: Int
  /// What people call it: `Borough Housing`.
  package var name: String
  /// What sort of organisation it is.
  package var kind: Kind
  /// The area it serves, in its own words; may be empty.
  package var area: String
  /// The switchboard; empty if there is none.
  package var mainLine: String
  /// When the main line is answered.
  package var hours: WorkingPattern
  /// Who answers for the agency, hour by hour; may be empty.
  package var dutyDesk: [DutyHours]
  /// Whose bank holidays it keeps; nil where that is not said: those of England and Wales.
  package var division: BankHolidays.Division?
  /// Where its duty desk is the emergency duty team.
  package var emergencyAreas: EmergencyAreas
  /// What counts as a gap for its people, where that differs from the standard rules.
  package var gapRules: GapAdjustments
  /// How much others may know of all its involvements; nil while they are open, and for everybody who
  /// does not work there.
  package var confidential: Confidentiality?

  /// An agency from its parts; a draft if no identifier is given.
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

/// What was written down before an agency had either says nothing of them, and can still be read: an undo
/// may need it. The conformance that the compiler writes chooses these by itself.
extension KeyedDecodingContainer {
  func decode(_ type: EmergencyAreas.Type, forKey key: Key) throws -> EmergencyAreas {
    try decodeIfPresent(type, forKey: key) ?? .none
  }

  func decode(_ type: GapAdjustments.Type, forKey key: Key) throws -> GapAdjustments {
    try decodeIfPresent(type, forKey: key) ?? .none
  }
}

/// Hours in which an agency's duty desk answers, and its number in them.
package struct DutyHours: Hashable, Sendable, Codable {
  /// When this desk answers.
  package var hours: WorkingPattern
  /// The number it answers on.
  package var phone: String
  /// Whether it also answers so on bank holidays, all day.
  package var onBankHolidays: Bool

  /// Duty hours from their parts.
  package init(hours: WorkingPattern, phone: String, onBankHolidays: Bool = false) {
    self.hours = hours
    self.phone = phone
    self.onBankHolidays = onBankHolidays
  }
}
