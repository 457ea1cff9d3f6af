import PatchworkAPI
import PatchworkCore

/// Hand-overs.
extension RemoteDirectory {
  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    try Self.require(try await answer(.invitations(.handovers), [practitioner.description]))
  }
}
