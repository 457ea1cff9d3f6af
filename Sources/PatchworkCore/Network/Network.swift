/// A client with involvements, the people and agencies concerned, and family (FHIR R4 CareTeam).
///
/// Self-contained: every practitioner, cover and agency that an involvement refers to is included,
/// so that `Reach` needs nothing else.
package struct Network: Hashable, Sendable, Codable {
  package var client: Client
  /// All involvements, with ended ones, by first day.
  package var involvements: [Involvement]
  /// The practitioners involved and their covers.
  package var practitioners: [Practitioner]
  /// The agencies of involvements and practitioners.
  package var agencies: [Agency]
  /// Relatives and members of the household.
  package var family: [FamilyMember]
  /// Attention that not everybody has acknowledged, or that was raised recently; newest first.
  package var attentions: [Attention]
  /// The days of the last weeks on which the client was seen; earliest first.
  package var visits: [Visit]
  /// Unanswered invitations, and moves that were answered recently; newest first.
  package var invitations: [Invitation]
  /// Ended involvements that are still listed. Older ones are folded.
  package var endedLately: [InvolvementID]
  /// The day since when the client is archived; nil when not archived.
  package var archived: CivilDate?
  /// Whether one or more confidential services are involved besides the visible involvements.
  package var hasConfidentialService: Bool
  /// The emergency duty team of the client's area, if the directory has one.
  package var emergencyTeam: AgencyID?
  /// The gap rules of the asker's agency; nil for the standard rules.
  package var gapRules: GapAdjustments?
  /// Whether the client's whereabouts are secret outside the network.
  package var isShielded: Bool
  /// What is held on the client's death; nil while they live as far as is known.
  package var death: Death?

  package init(
    client: Client, involvements: [Involvement] = [], practitioners: [Practitioner] = [],
    agencies: [Agency] = [], family: [FamilyMember] = [], attentions: [Attention] = [],
    visits: [Visit] = [], invitations: [Invitation] = [], endedLately: [InvolvementID] = [],
    archived: CivilDate? = nil, hasConfidentialService: Bool = false, isShielded: Bool = false,
    emergencyTeam: AgencyID? = nil, gapRules: GapAdjustments? = nil, death: Death? = nil
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
    self.death = death
  }

  /// The practitioner with an identifier; nil when not part of the network.
  package func practitioner(_ id: PractitionerID) -> Practitioner? {
    practitioners.first { $0.id == id }
  }

  /// The agency with an identifier; nil when not part of the network.
  package func agency(_ id: AgencyID) -> Agency? {
    agencies.first { $0.id == id }
  }
}

/// A relative of a client, or a person in the same household.
package struct FamilyMember: Hashable, Sendable, Codable {
  package var person: ClientSummary
  /// The relation to the client; nil when they are only known to live together.
  package var kind: Relationship.Kind?
  /// Whether the person shares the client's household.
  package var livesTogether: Bool
  /// The first day of the relation, if known.
  package var from: CivilDate?
  /// The last day of the relation; nil while it lasts.
  package var until: CivilDate?

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

  /// Whether the relation has ended by a day.
  package func hasEnded(by day: CivilDate) -> Bool { until.map { $0 < day } ?? false }

  /// The dates for the user: `since Mar 2024`, `until May 2025`; empty when unknown.
  package func datesWords(on today: CivilDate) -> String {
    if let until { return worded("until \(until.monthAndYear)") }
    return from.map { worded("since \($0.monthAndYear)") } ?? ""
  }
}
