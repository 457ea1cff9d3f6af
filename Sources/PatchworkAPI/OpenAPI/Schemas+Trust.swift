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
  ]
}
