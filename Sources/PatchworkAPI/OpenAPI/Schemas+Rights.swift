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
  ]
}
