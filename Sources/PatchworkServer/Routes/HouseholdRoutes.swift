import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension HouseholdOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .household:
      .value { call, directory in try await directory.household(of: try call.identifier()) }
    case .openHousehold:
      .value { call, directory in
        guard let reason = try call.body(OpeningBody.self).reason else {
          throw DirectoryError.reasonNeeded
        }
        return try await directory.openHousehold(of: try call.identifier(), reason: reason)
      }
    case .introduce:
      .act {
        .introduce(try $0.identifier(), to: try $0.body(IntroductionsBody.self).to ?? [])
      }
    }
  }
}
