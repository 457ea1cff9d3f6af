import PatchworkAPI
import PatchworkCore

/// Hand-overs.
extension RemoteDirectory {
  /// A practitioner's cases, and which of them are being handed over.
  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    try Self.require(try await answer(.invitations(.handovers), [practitioner.description]))
  }
}
