import PatchworkAPI
import PatchworkCore

/// Everybody at one address.
extension RemoteDirectory {
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

  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    let response = try await answer(.households(.household), [client.description])
    return try Self.require(response, about: client) { (household: HouseholdNetwork) in
      household.client
    }
  }
}
