import PatchworkAPI
import PatchworkCore

/// Requests to get in touch.
extension RemoteDirectory {
  /// An attention with everybody whom it asks.
  package func attention(_ id: AttentionID) async throws -> AttentionCard {
    try Self.require(try await answer(.attention(.attention), [id.description]))
  }
}
