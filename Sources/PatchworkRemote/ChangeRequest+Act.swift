import PatchworkAPI
import PatchworkCore

extension ChangeRequest {
  /// The request that does an act; every case, so that none can be forgotten.
  static func doing(_ act: NetworkAct) throws -> ChangeRequest {
    switch act {
    case .confirmContactPoint(let point, let owner):
      return ChangeRequest(.confirmContactPoint, [owner.description, point.description])
    case .reportDead(let point, let owner):
      return ChangeRequest(.reportDead, [owner.description, point.description])
    case .replaceContactPoint(let point, let owner, let value):
      return try ChangeRequest(
        .replaceContactPoint, [owner.description, point.description],
        body: ReplacementBody(value: value))
    case .raise(let draft):
      return try ChangeRequest(
        .raiseAttention, [draft.client.description], body: AttentionBody(draft))
    case .acknowledge(let id): return ChangeRequest(.acknowledge, [id.description])
    case .introduce(let client, let to):
      return try ChangeRequest(
        .introduce, [client.description], body: IntroductionsBody(to: to))
    case .seen(let id): return ChangeRequest(.seenToday, [id.description])
    case .planVisit(let id, let day):
      return try ChangeRequest(.planVisit, [id.description], body: PlannedVisitBody(day: day))
    case .withdraw(let id): return ChangeRequest(.withdrawAttention, [id.description])
    }
  }
}
