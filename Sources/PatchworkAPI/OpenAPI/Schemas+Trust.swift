import PatchworkCore

extension Schemas {
  /// What travels about access and activity.
  static let trust: [(String, JSON)] = [
    ("OpeningReason", oneOf(OpeningReason.self)),
    ("Opening", object(["reason?": reference("OpeningReason")])),
    (
      "Look",
      object([
        "sequence": ["type": "integer"], "moment": reference("Moment"),
        "practitioner?": identifier, "name": text, "place": text,
        "act": oneOf(Look.Act.self), "reason?": reference("OpeningReason"), "words": text,
      ])
    ),
    ("LookPage", page("Look")),
    (
      "ActivityQuestion",
      object([
        "practitioner?": identifier, "client?": identifier, "agency?": identifier,
        "from?": date, "until?": date, "before?": ["type": "integer"],
        "facts": ["type": "array", "items": oneOf(ActivityQuestion.Fact.self)],
        "limit": ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)],
      ])
    ),
    (
      "ActivityRecord",
      object([
        "sequence": ["type": "integer"], "moment": reference("Moment"), "kind": text,
        "practitioner?": identifier, "name": text, "place": text, "client?": identifier,
        "clientName": text, "reason?": reference("OpeningReason"), "details": text,
      ])
    ),
    ("ActivityPage", page("ActivityRecord")),
  ]
}
