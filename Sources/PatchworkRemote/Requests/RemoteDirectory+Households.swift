import PatchworkAPI
import PatchworkCore

/// Everybody at one address.
extension RemoteDirectory {
  /// Everybody who works with anybody at a client's address.
  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    let response = try await answer(.households(.household), [client.description])
    return try Self.require(response, about: client) { (household: HouseholdNetwork) in
      household.client
    }
  }
}
