import PatchworkCore

/// Values that every subject uses.
package enum ValueSchema: String, SchemaSubject {
  case text = "Text"
  case document = "Document"
  case identifier = "Identifier"
  case date = "Date"
  case moment = "Moment"
  case nameKind = "NameKind"
  case name = "Name"
  case nameBody = "NameBody"

  package var schema: JSON {
    switch self {
    case .text:
      text
    case .document:
      ["type": "object"]
    case .identifier:
      form(ClientID.form, "^[0-7][0-9A-HJKMNP-TV-Z]{12}$")
    case .date:
      [
        "type": "string", "format": "date", "description": .string(CivilDate.form),
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      ]
    case .moment:
      object(["date": date, "time": ["type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"]])
    case .nameKind:
      oneOf(PersonName.Kind.self)
    case .name:
      object([
        "kind": reference(ValueSchema.nameKind), "given": text, "middle": text, "family": text,
      ])
    case .nameBody:
      object([
        "kind?": reference(ValueSchema.nameKind), "given?": text, "middle?": text, "family?": text,
      ])
    }
  }
}
