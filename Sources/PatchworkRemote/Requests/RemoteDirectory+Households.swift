import PatchworkAPI
import PatchworkCore

/// Everybody at one address.
extension RemoteDirectory {
  /// Everybody who works with anybody at a client's address.
  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    try Self.require(try await answer(.households(.household), [client.description]))
  }
}
