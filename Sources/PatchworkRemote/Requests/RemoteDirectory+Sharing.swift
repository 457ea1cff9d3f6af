import PatchworkAPI
import PatchworkCore

/// Decisions to share, or not to.
extension RemoteDirectory {
  package func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt] {
    let page: Page<SharingReceipt> = try Self.require(
      try await answer(.sharing(.sharingDecisions), [client.description]))
    guard page.items.allSatisfy({ $0.decision.client == client }) else { throw Self.aboutAnother }
    return page.items
  }
}
