import PatchworkCore

/// Openings, looks and the record of activity.
package enum AccessSchema: String, SchemaSubject {
  case openingReason = "OpeningReason"
  case opening = "Opening"
  case look = "Look"
  case lookPage = "LookPage"
  case activityQuestion = "ActivityQuestion"
  case activityRecord = "ActivityRecord"
  case activityPage = "ActivityPage"

  package var schema: JSON {
    switch self {
    case .openingReason:
      oneOf(OpeningReason.self)
    case .opening:
      object(["reason?": reference(AccessSchema.openingReason)])
    case .look:
      object([
        "sequence": ["type": "integer"], "moment": moment,
        "practitioner?": identifier, "name": text, "place": text,
        "act": oneOf(Look.Act.self), "reason?": reference(AccessSchema.openingReason),
        "words": text,
      ])
    case .lookPage:
      page(AccessSchema.look)
    case .activityQuestion:
      object([
        "practitioner?": identifier, "client?": identifier, "agency?": identifier,
        "from?": date, "until?": date, "before?": ["type": "integer"],
        "facts": ["type": "array", "items": oneOf(ActivityQuestion.Fact.self)],
        "limit": ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)],
      ])
    case .activityRecord:
      object([
        "sequence": ["type": "integer"], "moment": moment, "kind": text,
        "practitioner?": identifier, "name": text, "place": text, "client?": identifier,
        "clientName": text, "reason?": reference(AccessSchema.openingReason), "details": text,
      ])
    case .activityPage:
      page(AccessSchema.activityRecord)
    }
  }
}
