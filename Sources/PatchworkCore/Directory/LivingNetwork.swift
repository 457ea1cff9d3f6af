/// What a directory tells of a network that keeps itself alive; changes go through `Change.act`.
package protocol LivingNetwork: Sendable {
  /// What waits for the asker; empty until they have said who they are.
  func inbox() async throws -> Inbox

  /// An attention with everybody whom it asks. Only its sender, its recipients and the client's
  /// network are told.
  func attention(_ id: AttentionID) async throws -> AttentionCard

  /// The asker's own clients, those with something due first; empty until they have said who they
  /// are.
  func myDay() async throws -> MyDay

  /// What the asker's agency has to see to, for its managers.
  func myAgency() async throws -> AgencyUpkeep

  /// A practitioner's cases, and which of them are being handed over.
  func handovers(of practitioner: PractitionerID) async throws -> HandoverList

  /// Everybody who works with anybody at a client's address.
  func household(of client: ClientID) async throws -> HouseholdNetwork
}
