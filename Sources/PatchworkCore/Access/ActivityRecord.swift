/// An entry of the record of activity, as auditors read it.
package struct ActivityRecord: Hashable, Sendable, Codable {
  /// The entry's number in the record, ascending.
  package var sequence: Int64
  /// United Kingdom wall-clock time.
  package var moment: LocalMoment
  /// One of `search`, `opening`, `card`, `household`, `reading`, `change`, `export`, `sign-in`,
  /// `refusal`, `rights`, `access`, `ledger`, `retention`, `purge`, `audit` and `many-found`.
  package var kind: String
  /// Nil for an account without a known practitioner.
  package var practitioner: PractitionerID?
  /// The name of the person or of the account.
  package var name: String
  /// Job and agency; may be empty.
  package var place: String
  /// The client concerned, when there is exactly one.
  package var client: ClientID?
  /// That client's name; empty after a purge, or without a client.
  package var clientName: String
  /// The practitioner whose card or cases were looked at, or whose rights were changed.
  package var subject: PractitionerID?
  /// That practitioner's name.
  package var subjectName: String?
  package var reason: OpeningReason?
  /// The other recorded facts, as JSON. Of a change they name the facts that were changed, and no
  /// value: an auditor reads what was done and by whom, not the record.
  package var details: String

  package init(
    sequence: Int64, moment: LocalMoment, kind: String, practitioner: PractitionerID?,
    name: String, place: String, client: ClientID?, clientName: String,
    subject: PractitionerID? = nil, subjectName: String? = nil, reason: OpeningReason?,
    details: String
  ) {
    self.sequence = sequence
    self.moment = moment
    self.kind = kind
    self.practitioner = practitioner
    self.name = name
    self.place = place
    self.client = client
    self.clientName = clientName
    self.subject = subject
    self.subjectName = subjectName
    self.reason = reason
    self.details = details
  }
}
