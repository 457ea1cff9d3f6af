import PatchworkAPI
import PatchworkCore

/// Requests to get in touch.
extension RemoteDirectory {
  package func attention(_ id: AttentionID) async throws -> AttentionCard {
    let response = try await answer(.attention(.attention), [id.description])
    return try Self.require(response, about: id) { (card: AttentionCard) in card.attention.id }
  }
}
