import PatchworkCore

/// An involvement as it is sent to be added or corrected; see `ClientBody`.
package struct InvolvementBody: Codable, Hashable, Sendable {
  var client: ClientID
  var practitioner: PractitionerID?
  var agency: AgencyID
  var role: String
  var from: CivilDate
  var until: CivilDate?
  var expectedEnd: CivilDate?
  var isLead: Bool?
  var lastContact: CivilDate?
  var nextVisit: CivilDate?
  var confidential: Confidentiality?

  /// The body that says what a record says.
  package init(_ involvement: Involvement) {
    client = involvement.client
    practitioner = involvement.practitioner
    agency = involvement.agency
    role = involvement.role
    from = involvement.from
    until = involvement.until
    expectedEnd = involvement.expectedEnd
    isLead = involvement.isLead
    lastContact = involvement.lastContact
    nextVisit = involvement.nextVisit
    confidential = involvement.confidential
  }

  /// The record: a draft, or the correction of a version.
  package func involvement(id: InvolvementID = .unassigned, version: Int = 0) -> Involvement {
    Involvement(
      id: id, version: version, client: client, practitioner: practitioner, agency: agency,
      role: role, from: from, until: until, expectedEnd: expectedEnd, isLead: isLead ?? false,
      lastContact: lastContact, nextVisit: nextVisit, confidential: confidential)
  }
}
