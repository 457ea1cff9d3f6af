import PatchworkCore

/// Opening clients, and who looked at what.
package enum AccessOperation: String, OperationSubject {
  case openClient, looks, looksAtMe, activity

  package var operation: Operation {
    switch self {
    case .openClient:
      Operation(
        .post, "/v1/clients/{client}/openings",
        "Opens a client, for a reason if the asker is not in the network. It is recorded and "
          + "shows in the network's glass log. The reason holds for twelve hours.",
        body: AccessSchema.opening,
        answers: .one("The network.", ClientSchema.network))
    case .looks:
      Operation(
        .get, "/v1/clients/{client}/looks", "Who looked at a client, latest first.",
        query: [.limit],
        answers: .one("The glass log.", AccessSchema.lookPage))
    case .looksAtMe:
      Operation(
        .get, "/v1/me/looks", "Who looked at the asker's own entry, latest first.", query: [.limit],
        answers: .one("The glass log.", AccessSchema.lookPage))
    case .activity:
      Operation(
        .post, "/v1/activity-questions",
        "Entries of the record of activity, latest first; for auditors. It is a POST so that "
          + "nobody's identifier stands in a query that a proxy logs. Ask on with `before` set to the "
          + "last entry's `sequence`.", body: AccessSchema.activityQuestion,
        answers: .one("The entries.", AccessSchema.activityPage))
    }
  }
}

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
        "sequence": ["type": "integer"], "moment?": moment,
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
        "clientName": text, "subject?": identifier, "subjectName?": text,
        "reason?": reference(AccessSchema.openingReason), "details": text,
      ])
    case .activityPage:
      page(AccessSchema.activityRecord)
    }
  }
}
