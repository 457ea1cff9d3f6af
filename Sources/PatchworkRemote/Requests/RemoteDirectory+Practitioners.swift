import PatchworkAPI
import PatchworkCore

/// Practitioners.
extension RemoteDirectory {
  /// A practitioner's card.
  package func practitioner(_ id: PractitionerID) async throws -> PractitionerCard {
    try Self.require(try await answer(.practitioners(.practitionerCard), [id.description]))
  }
}
