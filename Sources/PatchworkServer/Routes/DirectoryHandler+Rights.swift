import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// What keeps the records right, from its request to its answer.
extension DirectoryHandler {
  static func answerRights(
    _ call: Call, _ directory: LocalDirectory
  ) async throws -> HTTPResponse? {
    switch call.route.operation.id {
    case .roles: try .json(try await directory.roles().sorted { $0.rawValue < $1.rawValue })
    case .mergePreview:
      try .json(
        try await directory.mergePreview(of: call.identifier(1), into: call.identifier()))
    case .mergedRecords:
      try .json(Page(items: try await directory.mergedRecords(of: call.identifier())))
    case .sharingDecisions:
      try .json(Page(items: try await directory.sharingDecisions(about: call.identifier())))
    default: nil
    }
  }

  static func changeRights(_ call: Call) throws -> Change? {
    let act: RightsAct? =
      switch call.route.operation.id {
      case .merge: .merge(try call.identifier(1), into: try call.identifier())
      case .unmerge: .unmerge(try call.identifier())
      case .noteSharing:
        .noteSharing(try call.body(SharingBody.self).decision(client: call.identifier()))
      case .seeCorrection: .seeCorrection(try call.identifier())
      case .shield:
        .shield(try call.identifier(), try call.body(ShieldBody.self).reason)
      case .endShield: .endShield(try call.identifier())
      case .leaveShielded: .leaveShielded(try call.identifier())
      case .seeShieldOpening: .seeShieldOpening(try call.identifier())
      default: nil
      }
    return act.map { .rights($0) }
  }
}
