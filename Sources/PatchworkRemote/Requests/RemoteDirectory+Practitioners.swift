import PatchworkAPI
import PatchworkCore

extension RemoteDirectory {
  package func practitioner(_ id: PractitionerID) async throws -> PractitionerCard {
    let response = try await answer(.practitioners(.practitionerCard), [id.description])
    return try Self.require(response, about: id) { (card: PractitionerCard) in
      card.practitioner.id
    }
  }
}
