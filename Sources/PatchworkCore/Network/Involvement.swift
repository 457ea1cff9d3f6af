/// A practitioner's involvement with a client, or an agency's when no practitioner is named (FHIR
/// R4 CareTeam.participant).
package struct Involvement: Hashable, Sendable, Codable {
  /// Unassigned in a draft.
  package var id: InvolvementID
  /// The number of saves. A correction must name the version that it corrects.
  package var version: Int
  package var client: ClientID
  /// Nil when only the agency is known.
  package var practitioner: PractitionerID?
  /// The agency on whose behalf the practitioner is involved.
  package var agency: AgencyID
  /// The role for this client: `school nurse`.
  package var role: String
  package var from: CivilDate
  /// Nil while the involvement lasts.
  package var until: CivilDate?
  /// The day on which the involvement is expected to end; nil when unknown. It does not end by
  /// itself.
  package var expectedEnd: CivilDate?
  /// Whether this is the lead professional. A client has at most one current lead.
  package var isLead: Bool
  /// The day of the last contact with the client.
  package var lastContact: CivilDate?
  /// The day of the next planned visit.
  package var nextVisit: CivilDate?
  /// What others may know of the involvement; nil when not confidential. The agency's own mark
  /// counts in addition.
  package var confidential: Confidentiality?

  /// An involvement; a draft when no identifier is given.
  package init(
    id: InvolvementID = .unassigned, version: Int = 0, client: ClientID,
    practitioner: PractitionerID?, agency: AgencyID, role: String, from: CivilDate,
    until: CivilDate? = nil, expectedEnd: CivilDate? = nil, isLead: Bool = false,
    lastContact: CivilDate? = nil, nextVisit: CivilDate? = nil,
    confidential: Confidentiality? = nil
  ) {
    self.id = id
    self.version = version
    self.client = client
    self.practitioner = practitioner
    self.agency = agency
    self.role = role
    self.from = from
    self.until = until
    self.expectedEnd = expectedEnd
    self.isLead = isLead
    self.lastContact = lastContact
    self.nextVisit = nextVisit
    self.confidential = confidential
  }

  /// Whether the involvement lasts on a day.
  package func isCurrent(on day: CivilDate) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}
