import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension InvolvementOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .addInvolvement:
      .change { .addInvolvement(try $0.body(RecordBody<Involvement>.self).record()) }
    case .correctInvolvement: .change { .amend(.involvement(try $0.correction())) }
    case .seenToday: .act { .seen(try $0.identifier()) }
    case .planVisit:
      .act { .planVisit(try $0.identifier(), on: try $0.body(PlannedVisitBody.self).day) }
    }
  }
}
