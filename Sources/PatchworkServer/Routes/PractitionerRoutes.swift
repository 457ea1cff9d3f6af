import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension PractitionerOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .addPractitioner:
      .change { .addPractitioner(try $0.body(RecordBody<Practitioner>.self).record()) }
    case .practitioner:
      .question { call, directory in
        let practitioner = try await directory.practitioner(try call.identifier()).practitioner
        return try .json(practitioner, version: practitioner.version)
      }
    case .practitionerCard:
      .value { call, directory in try await directory.practitioner(try call.identifier()) }
    case .correctPractitioner: .change { .amend(.practitioner(try $0.correction())) }
    case .confirmColleague:
      .act {
        .confirmColleague(
          try $0.identifier(), worksHere: try $0.body(ColleagueBody.self).worksHere)
      }
    case .agreeCover:
      .act {
        .agreeCover(
          of: try $0.identifier(), by: try $0.identifier(1),
          agrees: try $0.body(CoverAnswerBody.self).agrees)
      }
    case .confirmContactPoint:
      .act { .confirmContactPoint(try $0.identifier(1), of: try $0.identifier()) }
    case .reportDead: .act { .reportDead(try $0.identifier(1), of: try $0.identifier()) }
    case .replaceContactPoint:
      .act {
        .replaceContactPoint(
          try $0.identifier(1), of: try $0.identifier(),
          by: try $0.body(ReplacementBody.self).value)
      }
    case .settleNumber:
      .act {
        .settleNumber(
          try $0.identifier(), isRight: try $0.body(NumberAnswerBody.self).isRight)
      }
    }
  }
}
