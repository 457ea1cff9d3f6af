/// Everything around one client: who is involved, who they are, and the family (FHIR R4 CareTeam).
///
/// It is complete in itself: every practitioner, cover and agency that an involvement names is
/// included, so that `Reach` needs nothing else.
package struct Network: Hashable, Sendable, Codable {
  /// The client in the middle.
  package var client: Client
  /// Every involvement, ended ones included, in order of their first day.
  package var involvements: [Involvement]
  /// The practitioners involved, and those who cover for them.
  package var practitioners: [Practitioner]
  /// Their agencies.
  package var agencies: [Agency]
  /// Relatives and people in the same household.
  package var family: [FamilyMember]
  /// What was raised in it and is not yet seen by everybody, or was raised lately; latest first.
  package var attentions: [Attention]
  /// The days of the last weeks on which the client was seen, earliest first.
  package var visits: [Visit]
  /// Who is asked to join, to take over or to acknowledge a move and has not answered yet, and moves
  /// that were answered lately; latest first.
  package var invitations: [Invitation]
  /// Ended involvements that still show among the others; the rest fold.
  package var endedLately: [InvolvementID]
  /// Since when the client is archived; nil for one who is not.
  package var archived: CivilDate?
  /// Whether a confidential service, or more than one, is involved besides those that are named.
  package var hasConfidentialService: Bool
  /// The emergency duty team of where the client lives, if the directory knows one.
  package var emergencyTeam: AgencyID?
  /// What counts as a gap for the agency of whoever asks; nil where the standard rules hold.
  package var gapRules: GapAdjustments?
  /// Whether everybody outside the network is kept from knowing where the client is.
  package var isShielded: Bool

  /// A network from its parts.
  package init(
    client: Client, involvements: [Involvement] = [], practitioners: [Practitioner] = [],
    agencies: [Agency] = [], family: [FamilyMember] = [], attentions: [Attention] = [],
    visits: [Visit] = [], invitations: [Invitation] = [], endedLately: [InvolvementID] = [],
    archived: CivilDate? = nil, hasConfidentialService: Bool = false, isShielded: Bool = false,
    emergencyTeam: AgencyID? = nil, gapRules: GapAdjustments? = nil
  ) {
    self.client = client
    self.involvements = involvements
    self.practitioners = practitioners
    self.agencies = agencies
    self.family = family
    self.attentions = attentions
    self.visits = visits
    self.invitations = invitations
    self.endedLately = endedLately
    self.archived = archived
    self.hasConfidentialService = hasConfidentialService
    self.isShielded = isShielded
    self.emergencyTeam = emergencyTeam
    self.gapRules = gapRules
  }

  /// The practitioner with an identifier, if the network includes them.
  package func practitioner(_ id: PractitionerID) -> Practitioner? {
    practitioners.first { $0.id == id }
  }

  /// The agency with an identifier, if the network includes it.
  package func agency(_ id: AgencyID) -> Agency? {
    agencies.first { $0.id == id }
  }
}

/// A relative of a client, or somebody who lives with them.
package struct FamilyMember: Hashable, Sendable, Codable {
  /// Who it is.
  package var person: ClientSummary
  /// What they are to the client; nil when all that is known is that they live together.
  package var kind: Relationship.Kind?
  /// Whether they share the client's household.
  package var livesTogether: Bool
  /// Since when they are that, where it is known.
  package var from: CivilDate?
  /// Until when they were; nil while they are.
  package var until: CivilDate?

  /// A family member from its parts.
  package init(
    person: ClientSummary, kind: Relationship.Kind?, livesTogether: Bool, from: CivilDate? = nil,
    until: CivilDate? = nil
  ) {
    self.person = person
    self.kind = kind
    self.livesTogether = livesTogether
    self.from = from
    self.until = until
  }

  /// Whether it is over, on a day.
  package func hasEnded(by day: CivilDate) -> Bool { until.map { $0 < day } ?? false }

  /// Since when, or until when: `since Mar 2024`, `until May 2025`; empty where nothing is known.
  package func datesWords(on today: CivilDate) -> String {
    if let until { return "until \(until.monthAndYear)" }
    return from.map { "since \($0.monthAndYear)" } ?? ""
  }
}
