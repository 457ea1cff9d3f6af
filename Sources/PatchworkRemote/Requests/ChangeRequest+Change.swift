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
      return try ChangeRequest(.clients(.addClient), body: RecordBody(client))
    case .correctClient(let client):
      return try ChangeRequest(
        .clients(.correctClient), [client.id.description], body: CorrectionBody(client),
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
        .involvements(.addInvolvement), body: RecordBody(involvement))
    case .correctInvolvement(let involvement):
      return try ChangeRequest(
        .involvements(.correctInvolvement), [involvement.id.description],
        body: CorrectionBody(involvement),
        version: involvement.version)
    case .addPractitioner(let practitioner):
      return try ChangeRequest(
        .practitioners(.addPractitioner), body: RecordBody(practitioner))
    case .correctPractitioner(let practitioner):
      return try ChangeRequest(
        .practitioners(.correctPractitioner), [practitioner.id.description],
        body: CorrectionBody(practitioner), version: practitioner.version)
    case .amend(let amendment): return try amending(amendment)
    case .act(let act): return try doing(act)
    case .rights(let act): return try doing(act)
    case .addAgency(let agency):
      return try ChangeRequest(.agencies(.addAgency), body: RecordBody(agency))
    case .correctAgency(let agency):
      return try ChangeRequest(
        .agencies(.correctAgency), [agency.id.description], body: CorrectionBody(agency),
        version: agency.version)
    }
  }

  private static func amending(_ amendment: Amendment) throws -> ChangeRequest {
    func request<Record>(
      _ operation: Operation.ID, _ partial: Partial<Record>
    ) throws -> ChangeRequest {
      try ChangeRequest(
        operation, [partial.record.id.description], body: CorrectionBody(partial),
        version: partial.record.version)
    }
    return switch amendment {
    case .client(let partial): try request(.clients(.correctClient), partial)
    case .involvement(let partial):
      try request(.involvements(.correctInvolvement), partial)
    case .practitioner(let partial):
      try request(.practitioners(.correctPractitioner), partial)
    case .agency(let partial): try request(.agencies(.correctAgency), partial)
    }
  }
}
