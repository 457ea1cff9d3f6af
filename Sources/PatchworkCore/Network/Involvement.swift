/// One practitioner's involvement with one client; if no practitioner is named, one agency's
/// (FHIR R4 CareTeam.participant).
package struct Involvement: Hashable, Sendable, Codable {
  /// The directory's identifier; unassigned in a draft.
  package var id: InvolvementID
  /// Counts the saves of this record; a correction must name the version that it corrects.
  package var version: Int
  /// Whom it is about.
  package var client: ClientID
  /// Who is involved; nil when only the agency is known.
  package var practitioner: PractitionerID?
  /// The agency on whose behalf.
  package var agency: AgencyID
  /// What they do for this client: `school nurse`.
  package var role: String
  /// First day.
  package var from: CivilDate
  /// Last day; nil while it goes on.
  package var until: CivilDate?
  /// The day on which it is expected to end; nil while nobody can say. It does not end by itself.
  package var expectedEnd: CivilDate?
  /// Whether this is the lead professional; at most one current involvement of a client is.
  package var isLead: Bool
  /// The day of the last contact with the client.
  package var lastContact: CivilDate?
  /// The day of the next planned visit.
  package var nextVisit: CivilDate?
  /// How much others may know of it; nil while nothing of it is confidential. What its agency says of
  /// itself counts besides.
  package var confidential: Confidentiality?

  /// An involvement from its parts; a draft if no identifier is given.
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

  /// Whether the involvement goes on, on a day.
  package func isCurrent(on day: CivilDate) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}
