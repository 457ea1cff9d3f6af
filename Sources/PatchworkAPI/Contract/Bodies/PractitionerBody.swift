import PatchworkCore

/// A practitioner as it is sent to be added or corrected; see `ClientBody`.
package struct PractitionerBody: Codable, Hashable, Sendable {
  var name: NameBody
  var role: String
  var agency: AgencyID?
  var contactPoints: [ContactPointBody]?
  var hours: WorkingPattern?
  var leave: [Leave]?
  var leftOn: CivilDate?

  /// The body that says what a record says.
  package init(_ practitioner: Practitioner) {
    name = NameBody(practitioner.name)
    role = practitioner.role
    agency = practitioner.agency.isAssigned ? practitioner.agency : nil
    contactPoints = practitioner.contactPoints.map(ContactPointBody.init)
    hours = practitioner.hours
    leave = practitioner.leave
    leftOn = practitioner.leftOn
  }

  /// The record: a draft, or the correction of a version.
  package func practitioner(id: PractitionerID = .unassigned, version: Int = 0) -> Practitioner {
    Practitioner(
      id: id, version: version, name: name.name, role: role, agency: agency ?? .unassigned,
      contactPoints: (contactPoints ?? []).map(\.contactPoint), hours: hours ?? WorkingPattern(),
      leave: leave ?? [], leftOn: leftOn)
  }
}

/// A contact point as it is sent; the identifier says which one is corrected.
struct ContactPointBody: Codable, Hashable, Sendable {
  var id: ContactPointID?
  var system: ContactPoint.System
  var use: ContactPoint.Use?
  var value: String
  var rank: Int?
  var from: CivilDate?
  var until: CivilDate?
  var lastConfirmed: CivilDate?
  var deadSince: CivilDate?

  init(_ point: ContactPoint) {
    id = point.id.isAssigned ? point.id : nil
    system = point.system
    use = point.use
    value = point.value
    rank = point.rank
    from = point.from
    until = point.until
    lastConfirmed = point.lastConfirmed
    deadSince = point.deadSince
  }

  var contactPoint: ContactPoint {
    ContactPoint(
      id: id ?? .unassigned, system: system, use: use ?? .work, value: value, rank: rank ?? 1,
      from: from, until: until, lastConfirmed: lastConfirmed, deadSince: deadSince)
  }
}
