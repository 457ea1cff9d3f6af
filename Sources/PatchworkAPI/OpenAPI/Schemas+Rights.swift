import PatchworkCore

extension Schemas {
  /// What keeps the records right.
  static let rights: [(String, JSON)] = [
    ("Roles", ["type": "array", "items": oneOf(AccountRole.self)]),
    (
      "MergePreview",
      object([
        "survivor": reference("Client"), "merged": reference("Client"),
        "joined": reference("Client"), "obstacle?": text,
        "notes": ["type": "array", "items": text],
      ])
    ),
    (
      "MergedRecord",
      object([
        "id": identifier, "name": reference("Name"), "birth?": reference("BirthDate"),
        "moment": reference("Moment"), "by": text,
      ])
    ),
    ("MergedRecordPage", page("MergedRecord")),
    ("ShieldBody", object(["reason": oneOf(ShieldReason.self)])),
    ("ShieldOpening", object(["id": identifier, "reason": oneOf(OpeningReason.self)])),
    (
      "SharingBody",
      object([
        "isShared": flag, "agency?": identifier, "kind?": oneOf(Agency.Kind.self),
        "information": [
          "type": "array", "items": oneOf(SharingDecision.Information.self), "minItems": 1,
        ], "ground": oneOf(SharingDecision.Ground.self),
      ])
    ),
    (
      "SharingDecision",
      object([
        "id": identifier, "client": identifier, "isShared": flag, "agency?": identifier,
        "kind?": oneOf(Agency.Kind.self),
        "information": ["type": "array", "items": oneOf(SharingDecision.Information.self)],
        "ground": oneOf(SharingDecision.Ground.self),
      ])
    ),
    (
      "SharingReceipt",
      object([
        "decision": reference("SharingDecision"), "moment": reference("Moment"), "by": text,
        "with": text,
      ])
    ),
    ("SharingReceiptPage", page("SharingReceipt")),
    (
      "Correction",
      object(["id": identifier, "facts": ["type": "array", "items": oneOf(ClientFact.self)]])
    ),
  ]
}
