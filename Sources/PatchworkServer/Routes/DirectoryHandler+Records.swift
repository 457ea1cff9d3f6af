import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// Clients, practitioners, agencies and involvements, each operation from its request to its answer.
extension DirectoryHandler {
  static func answerRecords(_ call: Call, _ directory: LocalDirectory) async throws -> HTTPResponse?
  {
    switch call.route.operation.id {
    case .me:
      guard let me = try await directory.me() else { return HTTPResponse(status: 204) }
      return try .json(me, version: me.version)
    case .summary:
      return try .json(try await directory.summary())
    case .search:
      return try .json(try await directory.search(try call.body(SearchBody.self).request()))
    case .recentClients:
      let page: (limit: Int, after: ClientID?) = try call.page()
      let recent = try await directory.recentClients(limit: APILimits.page)
      return try .json(try Page(of: recent, page, by: \.id))
    case .possibleDuplicates:
      let draft = try call.body(ClientBody.self).client()
      return try .json(Page(items: try await directory.possibleDuplicates(of: draft)))
    case .client:
      let client = try await directory.network(of: try call.identifier()).client
      return try .json(client, version: client.version)
    case .network:
      return try .json(try await directory.network(of: try call.identifier()))
    case .practitioner:
      let card = try await directory.practitioner(try call.identifier())
      return try .json(card.practitioner, version: card.practitioner.version)
    case .practitionerCard:
      return try .json(try await directory.practitioner(try call.identifier()))
    case .agencies:
      let page: (limit: Int, after: AgencyID?) = try call.page()
      return try .json(try Page(of: try await directory.agencies(), page, by: \.id))
    case .agency:
      let agency = try await directory.agency(try call.identifier()).agency
      return try .json(agency, version: agency.version)
    case .agencyCard:
      return try .json(try await directory.agency(try call.identifier()))
    case .undoLastChange:
      let receipt =
        if let key = try call.key() {
          try await directory.undoLastChange(once: key)
        } else {
          try await directory.undoLastChange()
        }
      guard let receipt else { return HTTPResponse(status: 204) }
      return try .json(ReceiptBody(receipt))
    default:
      return nil
    }
  }

  static func changeRecords(_ call: Call) throws -> Change? {
    switch call.route.operation.id {
    case .introduceMyself: return try call.body(IntroductionBody.self).change
    case .addClient: return .addClient(try call.body(ClientBody.self).client())
    case .correctClient:
      return .correctClient(
        try call.body(ClientBody.self).client(id: call.identifier(), version: call.version()))
    case .relate:
      let body = try call.body(RelativeBody.self)
      return .relate(
        Relationship(
          client: try call.identifier(), relative: try call.identifier(1), kind: body.kind,
          from: body.from, until: body.until))
    case .unrelate:
      guard let kind = Relationship.Kind(rawValue: call.route.query["kind"] ?? "") else {
        throw APIProblem.invalid(field: "kind", rule: "it must say what the relative is")
      }
      return .unrelate(
        Relationship(
          client: try call.identifier(), relative: try call.identifier(1), kind: kind))
    case .addInvolvement:
      return .addInvolvement(try call.body(InvolvementBody.self).involvement())
    case .correctInvolvement:
      return .correctInvolvement(
        try call.body(InvolvementBody.self).involvement(
          id: call.identifier(), version: call.version()))
    case .addPractitioner:
      return .addPractitioner(try call.body(PractitionerBody.self).practitioner())
    case .correctPractitioner:
      return .correctPractitioner(
        try call.body(PractitionerBody.self).practitioner(
          id: call.identifier(), version: call.version()))
    case .addAgency: return .addAgency(try call.body(AgencyBody.self).agency())
    case .correctAgency:
      return .correctAgency(
        try call.body(AgencyBody.self).agency(id: call.identifier(), version: call.version()))
    default: return nil
    }
  }
}
