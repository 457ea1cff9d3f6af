import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension InvolvementOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .addInvolvement:
      .change { .addInvolvement(try $0.body(InvolvementBody.self).involvement()) }
    case .correctInvolvement:
      .change { call in
        .correctInvolvement(
          try call.body(InvolvementBody.self).involvement(
            id: call.identifier(), version: call.version()))
      }
    case .seenToday: .act { .seen(try $0.identifier()) }
    case .planVisit:
      .act { .planVisit(try $0.identifier(), on: try $0.body(PlannedVisitBody.self).day) }
    }
  }
}
