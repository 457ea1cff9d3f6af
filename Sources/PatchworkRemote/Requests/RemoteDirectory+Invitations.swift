import PatchworkAPI
import PatchworkCore

extension RemoteDirectory {
  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    try Self.require(try await answer(.invitations(.handovers), [practitioner.description]))
  }
}
