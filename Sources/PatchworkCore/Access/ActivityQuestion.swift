/// What an auditor asks of the record of activity.
package struct ActivityQuestion: Hashable, Sendable, Codable {
  /// A fact that an auditor looks for. Facts, not scores: what they mean is the auditor's to judge.
  package enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    /// A client was opened by somebody who was not in the network.
    case stranger
    /// A client was opened by somebody of the same family name.
    case namesake
    /// It was done outside the working hours of whoever did it.
    case outOfHours = "out-of-hours"
    /// Whoever did it opened unusually many clients that day: `manyAtLeast` or more.
    case many
  }

  /// So many clients opened on one day by one person are unusually many.
  package static let manyAtLeast = 30

  /// Who did it; anybody when left out.
  package var practitioner: PractitionerID?
  /// Whom it was about.
  package var client: ClientID?
  /// Where whoever did it works.
  package var agency: AgencyID?
  /// The first day.
  package var from: CivilDate?
  /// The last day.
  package var until: CivilDate?
  /// Only entries before this one.
  package var before: Int64?
  /// Facts that must all hold.
  package var facts: Set<Fact>
  /// At most so many entries, the latest.
  package var limit: Int

  /// A question from its parts.
  package init(
    practitioner: PractitionerID? = nil, client: ClientID? = nil, agency: AgencyID? = nil,
    from: CivilDate? = nil, until: CivilDate? = nil, facts: Set<Fact> = [], limit: Int = 200
  ) {
    self.practitioner = practitioner
    self.client = client
    self.agency = agency
    self.from = from
    self.until = until
    self.facts = facts
    self.limit = limit
  }
}

/// One entry of the record of activity as an auditor reads it.
package struct ActivityRecord: Hashable, Sendable, Codable {
  /// Its place in the record.
  package var sequence: Int64
  /// When, as a wall clock in the United Kingdom showed it.
  package var moment: LocalMoment
  /// What was done: `search`, `opening`, `card`, `household`, `change`, `export`, `sign-in`,
  /// `refusal`, `rights`, `retention`, `purge` or `audit`.
  package var kind: String
  /// Who; nil for an account behind which nobody is known.
  package var practitioner: PractitionerID?
  /// The name of the person or of the account.
  package var name: String
  /// Their job and agency; may be empty.
  package var place: String
  /// Whom it was about, if it was about one client.
  package var client: ClientID?
  /// That client's name; empty when the client is gone or there is none.
  package var clientName: String
  /// Why a client was opened.
  package var reason: OpeningReason?
  /// What else was recorded, as JSON.
  package var details: String

  /// An entry from its parts.
  package init(
    sequence: Int64, moment: LocalMoment, kind: String, practitioner: PractitionerID?,
    name: String, place: String, client: ClientID?, clientName: String, reason: OpeningReason?,
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
    self.reason = reason
    self.details = details
  }
}
