import PatchworkAPI
import PatchworkCore

/// What keeps a network alive, as its requests.
extension RemoteDirectory {
  /// What waits for the asker.
  package func inbox() async throws -> Inbox { try Self.require(try await answer(.inbox(.inbox))) }

  /// An attention with everybody whom it asks.
  package func attention(_ id: AttentionID) async throws -> AttentionCard {
    try Self.require(try await answer(.attention(.attention), [id.description]))
  }

  /// A practitioner's cases, and which of them are being handed over.
  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    try Self.require(try await answer(.invitations(.handovers), [practitioner.description]))
  }

  /// The asker's own clients, and what is due or has changed.
  package func myDay() async throws -> MyDay { try Self.require(try await answer(.inbox(.myDay))) }

  /// What the asker's agency has to see to, for its managers.
  package func myAgency() async throws -> AgencyUpkeep {
    try Self.require(try await answer(.agencies(.myAgency)))
  }

  /// Everybody who works with anybody at a client's address.
  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    try Self.require(try await answer(.households(.household), [client.description]))
  }
}
