import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension AgencyOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .agencies:
      .value { call, directory in
        let page: (limit: Int, after: AgencyID?) = try call.page()
        return try Page(of: try await directory.agencies(), page, by: \.id)
      }
    case .addAgency: .change { .addAgency(try $0.body(RecordBody<Agency>.self).record()) }
    case .agency:
      .question { call, directory in
        let agency = try await directory.agency(try call.identifier()).agency
        return try .json(agency, version: agency.version)
      }
    case .agencyCard:
      .value { call, directory in try await directory.agency(try call.identifier()) }
    case .correctAgency: .change { .amend(.agency(try $0.correction())) }
    case .myAgency:
      .value { call, directory in
        try await directory.myAgency().readable(byContract: call.contract)
      }
    case .agencyAccounts: .value { _, directory in try await directory.agencyAccounts() }
    }
  }
}
