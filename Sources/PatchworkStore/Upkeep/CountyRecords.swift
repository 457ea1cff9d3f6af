import PatchworkCore

/// Everything of a made-up county, with identifiers already given.
package struct CountyRecords: Sendable {
  package var agencies: [Agency]
  package var practitioners: [Practitioner]
  /// The clients; those with the same household identifier live together.
  package var clients: [Client]
  /// Family links, from one side each.
  package var relationships: [Relationship]
  package var involvements: [Involvement]
  package var attentions: [Attention]
  /// What the accounts may do that are no practitioner's.
  package var roles: [PractitionerID: Set<AccountRole>]
  package var shields: [ClientID: ShieldReason]
  /// The clients whose death was recorded, and by whom.
  package var deaths: [ClientID: PractitionerID]
  /// Days on which clients were seen.
  package var visits: [Visit]
  /// Who is asked to join or to take over.
  package var invitations: [Invitation]

  package init(
    agencies: [Agency], practitioners: [Practitioner], clients: [Client],
    relationships: [Relationship], involvements: [Involvement], attentions: [Attention] = [],
    visits: [Visit] = [], roles: [PractitionerID: Set<AccountRole>] = [:],
    invitations: [Invitation] = [], shields: [ClientID: ShieldReason] = [:],
    deaths: [ClientID: PractitionerID] = [:]
  ) {
    self.shields = shields
    self.deaths = deaths
    self.roles = roles
    self.agencies = agencies
    self.practitioners = practitioners
    self.clients = clients
    self.relationships = relationships
    self.involvements = involvements
    self.attentions = attentions
    self.visits = visits
    self.invitations = invitations
  }
}
