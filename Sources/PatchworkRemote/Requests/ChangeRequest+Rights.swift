import PatchworkAPI
import PatchworkCore

extension ChangeRequest {
  /// The request that keeps the records right; every case, so that none can be forgotten.
  static func doing(_ act: RightsAct) throws -> ChangeRequest {
    switch act {
    case .merge(let merged, let survivor):
      ChangeRequest(.merging(.merge), [survivor.description, merged.description])
    case .unmerge(let merged): ChangeRequest(.merging(.unmerge), [merged.description])
    case .noteSharing(let decision):
      try ChangeRequest(
        .sharing(.noteSharing), [decision.client.description], body: SharingBody(decision))
    case .seeCorrection(let id): ChangeRequest(.inbox(.seeCorrection), [id.description])
    case .shield(let client, let reason):
      try ChangeRequest(.shielding(.shield), [client.description], body: ShieldBody(reason: reason))
    case .endShield(let client): ChangeRequest(.shielding(.endShield), [client.description])
    case .answerGuarded(let id, let agrees):
      try ChangeRequest(
        .shielding(.answerGuarded), [id.description], body: GuardedAnswerBody(agrees: agrees))
    case .seeGuarded(let id): ChangeRequest(.inbox(.seeGuarded), [id.description])
    case .endShielded(let id): ChangeRequest(.shielding(.endShielded), [id.description])
    case .leaveShielded(let client): ChangeRequest(.shielding(.leaveShielded), [client.description])
    case .seeShieldOpening(let id): ChangeRequest(.inbox(.seeShieldOpening), [id.description])
    case .confirmDeath(let client, let day):
      try ChangeRequest(.clients(.confirmDeath), [client.description], body: DeathBody(day: day))
    case .takeBackDeath(let client): ChangeRequest(.clients(.takeBackDeath), [client.description])
    case .seeDeath(let id): ChangeRequest(.inbox(.seeDeath), [id.description])
    }
  }
}
