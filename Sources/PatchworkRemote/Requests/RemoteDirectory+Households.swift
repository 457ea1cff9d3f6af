import PatchworkAPI
import PatchworkCore

/// Everybody at one address.
extension RemoteDirectory {
  /// The people at a client's address, opened for a reason.
  package func openHousehold(
    of client: ClientID, reason: OpeningReason
  ) async throws -> HouseholdNetwork {
    let response = try await answer(
      .households(.openHousehold), [client.description], body: OpeningBody(reason: reason),
      isChange: false)
    return try Self.require(response, about: client) { (household: HouseholdNetwork) in
      household.client
    }
  }

  /// The people at a client's address, and who works with those whom the asker has open.
  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    let response = try await answer(.households(.household), [client.description])
    return try Self.require(response, about: client) { (household: HouseholdNetwork) in
      household.client
    }
  }
}
