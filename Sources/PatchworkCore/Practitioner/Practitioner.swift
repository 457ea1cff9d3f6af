/// A person who supports clients, in a role at an agency (FHIR R4 Practitioner, PractitionerRole).
package struct Practitioner: Hashable, Sendable, Codable {
  /// Unassigned in a draft.
  package var id: PractitionerID
  /// The number of saves. A correction must name the version that it corrects.
  package var version: Int
  package var name: PersonName
  /// The role as colleagues call it: `health visitor`.
  package var role: String
  package var agency: AgencyID
  /// All contact points, unordered. The preference is their `rank`.
  package var contactPoints: [ContactPoint]
  /// The usual working hours.
  package var hours: WorkingPattern
  /// Present, future and past leave.
  package var leave: [Leave]
  /// The day of leaving the agency; nil while employed.
  package var leftOn: CivilDate?
  /// The day of an entry by another agency that the own agency has not confirmed yet; nil when
  /// nothing is to be confirmed.
  package var provisionalSince: CivilDate?

  /// A practitioner; a draft when no identifier is given.
  package init(
    id: PractitionerID = .unassigned, version: Int = 0, name: PersonName, role: String,
    agency: AgencyID, contactPoints: [ContactPoint] = [], hours: WorkingPattern = WorkingPattern(),
    leave: [Leave] = [], leftOn: CivilDate? = nil,
    provisionalSince: CivilDate? = nil
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.role = role
    self.agency = agency
    self.contactPoints = contactPoints
    self.hours = hours
    self.leave = leave
    self.leftOn = leftOn
    self.provisionalSince = provisionalSince
  }

  /// The leave on a day, if any.
  package func leave(on day: CivilDate) -> Leave? {
    leave.first { $0.includes(day) }
  }

  /// Whether the practitioner is on leave on a day.
  func isAway(on day: CivilDate) -> Bool { leave.contains { $0.includes(day) } }

  /// Whether the practitioner no longer works at the agency. `leftOn` is the first day without
  /// them.
  package func hasLeft(by day: CivilDate) -> Bool { leftOn.map { $0 <= day } ?? false }

  /// The last day at the agency, once somebody has said it; it may be to come.
  package var lastDay: CivilDate? { leftOn.map { $0.adding(days: -1) } }

  /// The last day of the leave on a day, with further leave that follows without a gap; nil when
  /// not on leave.
  func lastDayAway(from day: CivilDate) -> CivilDate? {
    guard var last = leave(on: day)?.through else { return nil }
    // Each turn passes one leave, so there are at most as many turns as leaves.
    for _ in leave {
      guard let next = leave(on: last.adding(days: 1)), next.through > last else { break }
      last = next.through
    }
    return last
  }
}

/// A leave and its cover (FHIR R4 PractitionerRole.notAvailable).
package struct Leave: Hashable, Sendable, Codable {
  /// First day away.
  package var from: CivilDate
  /// Last day away.
  package var through: CivilDate
  /// The cover, if named.
  package var cover: PractitionerID?

  package init(from: CivilDate, through: CivilDate, cover: PractitionerID? = nil) {
    self.from = from
    self.through = through
    self.cover = cover
  }

  /// The days for which a cover may open what the absent person may, from when it was agreed or began;
  /// it can be agreed to again.
  package static let longestCover = 91

  /// Whether a day belongs to the leave.
  package func includes(_ day: CivilDate) -> Bool { from <= day && day <= through }
}
