import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension ClientOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .recentClients:
      .value { call, directory in
        let page: (limit: Int, after: ClientID?) = try call.page()
        let recent = try await directory.recentClients(limit: APILimits.page)
        return try Page(of: recent, page, by: \.id)
      }
    case .possibleDuplicates:
      .value { call, directory in
        let draft = try call.body(RecordBody<Client>.self).record()
        let said = call.route.query["purpose"]
        let purpose = said.flatMap(OpeningReason.init(rawValue:))
        if said != nil, purpose == nil {
          throw APIProblem.invalid(
            field: "purpose", rule: worded("choose one of those that are offered"))
        }
        return Page(
          items: try await directory.possibleDuplicates(of: draft, purpose: purpose))
      }
    case .addClient: .change { .addClient(try $0.body(RecordBody<Client>.self).record()) }
    case .client:
      .question { call, directory in
        let client = try await directory.network(of: try call.identifier()).client
        return try .json(client, version: client.version)
      }
    case .correctClient: .change { .amend(.client(try $0.correction())) }
    case .network:
      .value { call, directory in try await directory.network(of: try call.identifier()) }
    case .relate:
      .change { call in
        let body = try call.body(RelativeBody.self)
        return .relate(
          Relationship(
            client: try call.identifier(), relative: try call.identifier(1), kind: body.kind,
            from: body.from, until: body.until))
      }
    case .unrelate:
      .change { call in
        guard let kind = Relationship.Kind(rawValue: call.route.query["kind"] ?? "") else {
          throw APIProblem.invalid(field: "kind", rule: worded("it must say what the relative is"))
        }
        return .unrelate(
          Relationship(
            client: try call.identifier(), relative: try call.identifier(1), kind: kind))
      }
    case .confirmDeath:
      .rights { .confirmDeath(try $0.identifier(), on: try $0.body(DeathBody.self).day) }
    case .takeBackDeath: .rights { .takeBackDeath(try $0.identifier()) }
    }
  }
}
