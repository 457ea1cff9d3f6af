/// The readings of a network's daily work. The changes are `Change.act`.
package protocol LivingNetwork: Sendable {
  /// The asker's inbox; empty before the first-run page is completed.
  func inbox() async throws -> Inbox

  /// An attention with its recipients. Visible to the sender, the recipients and the client's
  /// network.
  func attention(_ id: AttentionID) async throws -> AttentionCard

  /// The asker's own clients, those with something due first; empty before the first-run page is
  /// completed.
  func myDay() async throws -> MyDay

  /// The open matters of the asker's agency, for its managers.
  func myAgency() async throws -> AgencyUpkeep

  /// Who of the asker's agency can come in, for its managers.
  func agencyAccounts() async throws -> AgencyAccounts

  /// A practitioner's cases with their hand-overs.
  func handovers(of practitioner: PractitionerID) async throws -> HandoverList

  /// The people at a client's address, and the networks of those whom the asker has open.
  func household(of client: ClientID) async throws -> HouseholdNetwork

  /// The same, once the asker has said why: it opens everybody whom somebody else recorded as family, or
  /// at the same address. Each is recorded as opened; shielded people never are.
  func openHousehold(of client: ClientID, reason: OpeningReason) async throws -> HouseholdNetwork
}
