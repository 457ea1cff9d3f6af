/// A person who supports clients, in a role at an agency (FHIR R4 Practitioner, PractitionerRole).
package struct Practitioner: Hashable, Sendable, Codable {
  /// The directory's identifier; unassigned in a draft.
  package var id: PractitionerID
  /// Counts the saves of this record; a correction must name the version that it corrects.
  package var version: Int
  /// The practitioner's name.
  package var name: PersonName
  /// What they do, as colleagues say it: `health visitor`.
  package var role: String
  /// Where they do it.
  package var agency: AgencyID
  /// Every way to reach them, in no particular order; `rank` tells the preference.
  package var contactPoints: [ContactPoint]
  /// Their usual hours.
  package var hours: WorkingPattern
  /// Absences, past ones included.
  package var leave: [Leave]
  /// The day they left the agency; nil while they work there.
  package var leftOn: CivilDate?
  /// Since when their entry, made by somebody of another agency, waits for their own agency to confirm
  /// it; nil where nothing is to be confirmed.
  package var provisionalSince: CivilDate?

  /// A practitioner from its parts; a draft if no identifier is given.
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

  /// The absence that a day falls in, if any.
  package func leave(on day: CivilDate) -> Leave? {
    leave.first { $0.includes(day) }
  }

  /// Whether a day falls in an absence.
  func isAway(on day: CivilDate) -> Bool { leave.contains { $0.includes(day) } }

  /// Whether they no longer work there on a day; the day they left is the first without them.
  package func hasLeft(by day: CivilDate) -> Bool { leftOn.map { $0 <= day } ?? false }

  /// The last day of the absence that a day falls in, or of those that follow it without a gap; nil
  /// when they are not away.
  func lastDayAway(from day: CivilDate) -> CivilDate? {
    guard var last = leave(on: day)?.through else { return nil }
    // Each turn ends one absence more, so that there are no more turns than absences.
    for _ in leave {
      guard let next = leave(on: last.adding(days: 1)), next.through > last else { break }
      last = next.through
    }
    return last
  }
}

/// An absence, and who answers meanwhile (FHIR R4 PractitionerRole.notAvailable).
package struct Leave: Hashable, Sendable, Codable {
  /// First day away.
  package var from: CivilDate
  /// Last day away.
  package var through: CivilDate
  /// Who covers, if anybody was named.
  package var cover: PractitionerID?

  /// An absence from its parts.
  package init(from: CivilDate, through: CivilDate, cover: PractitionerID? = nil) {
    self.from = from
    self.through = through
    self.cover = cover
  }

  /// Whether a day falls in it.
  package func includes(_ day: CivilDate) -> Bool { from <= day && day <= through }
}
