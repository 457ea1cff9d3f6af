import PatchworkAPI
import PatchworkCore

extension ChangeRequest {
  /// The request that makes a change; every case, so that none can be forgotten.
  static func making(_ change: Change) throws -> ChangeRequest {
    switch change {
    case .introduceMyself(let practitioner, let agency):
      return try ChangeRequest(
        .asker(.introduceMyself), body: IntroductionBody(practitioner, at: agency))
    case .addClient(let client):
      return try ChangeRequest(.clients(.addClient), body: ClientBody(client))
    case .correctClient(let client):
      return try ChangeRequest(
        .clients(.correctClient), [client.id.description], body: ClientBody(client),
        version: client.version)
    case .relate(let link):
      return try ChangeRequest(
        .clients(.relate), [link.client.description, link.relative.description],
        body: RelativeBody(link))
    case .unrelate(let link):
      return ChangeRequest(
        .clients(.unrelate), [link.client.description, link.relative.description],
        query: "?kind=\(link.kind.rawValue)")
    case .addInvolvement(let involvement):
      return try ChangeRequest(
        .involvements(.addInvolvement), body: InvolvementBody(involvement))
    case .correctInvolvement(let involvement):
      return try ChangeRequest(
        .involvements(.correctInvolvement), [involvement.id.description],
        body: InvolvementBody(involvement),
        version: involvement.version)
    case .addPractitioner(let practitioner):
      return try ChangeRequest(
        .practitioners(.addPractitioner), body: PractitionerBody(practitioner))
    case .correctPractitioner(let practitioner):
      return try ChangeRequest(
        .practitioners(.correctPractitioner), [practitioner.id.description],
        body: PractitionerBody(practitioner), version: practitioner.version)
    case .act(let act): return try doing(act)
    case .rights(let act): return try doing(act)
    case .addAgency(let agency):
      return try ChangeRequest(.agencies(.addAgency), body: AgencyBody(agency))
    case .correctAgency(let agency):
      return try ChangeRequest(
        .agencies(.correctAgency), [agency.id.description], body: AgencyBody(agency),
        version: agency.version)
    }
  }
}
