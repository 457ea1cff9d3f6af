import PatchworkCore

/// The JSON schemas of what travels, by name; `APIDocumentTests` hold them against real values.
enum Schemas {
  /// A pointer to a named schema.
  static func reference(_ name: String) -> JSON {
    ["$ref": .string("#/components/schemas/\(name)")]
  }

  /// An object; members whose name ends in `?` may be missing.
  static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    var properties: [JSON.Member] = []
    var required: [JSON] = []
    for (name, schema) in members {
      if name.hasSuffix("?") {
        properties.append(JSON.Member(name: String(name.dropLast()), value: schema))
      } else {
        properties.append(JSON.Member(name: name, value: schema))
        required.append(.string(name))
      }
    }
    return ["type": "object", "properties": .object(properties), "required": .array(required)]
  }

  static func list(_ name: String) -> JSON { ["type": "array", "items": reference(name)] }

  static func page(_ name: String) -> JSON {
    object(["items": list(name), "next?": text])
  }

  static func oneOf<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> JSON {
    ["type": "string", "enum": .array(Value.allCases.map { .string($0.rawValue) })]
  }

  static let text: JSON = ["type": "string"]
  static let flag: JSON = ["type": "boolean"]
  static let count: JSON = ["type": "integer", "minimum": 0]
  static let identifier = reference("Identifier")
  static let date = reference("Date")

  /// Every named schema.
  static let all: [JSON.Member] = (values + records + bodies + answers + trust + living + rights)
    .map {
      JSON.Member(name: $0.0, value: $0.1)
    }

  private static func form(_ words: String, _ pattern: String) -> JSON {
    ["type": "string", "description": .string(words), "pattern": .string(pattern)]
  }

  private static let values: [(String, JSON)] = [
    ("Text", text),
    ("Document", ["type": "object"]),
    (
      "Identifier",
      form(ClientID.form, "^[0-7][0-9A-HJKMNP-TV-Z]{12}$")
    ),
    (
      "Date",
      [
        "type": "string", "format": "date", "description": .string(CivilDate.form),
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      ]
    ),
    (
      "BirthDate",
      form(BirthDate.form, "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2}|~?[0-9]{4})$")
    ),
    ("NHSNumber", form(NHSNumber.form, "^[0-9 -]{10,20}$")),
    ("Postcode", form(Postcode.form, "^[A-Za-z0-9 ]{5,10}$")),
    ("WorkingPattern", ["type": "string", "description": .string(WorkingPattern.form)]),
    ("SafeContact", ["type": "string", "description": .string(SafeContact.form)]),
    ("Sex", oneOf(Sex.self)),
    ("NameKind", oneOf(PersonName.Kind.self)),
    ("AgencyKind", oneOf(Agency.Kind.self)),
    ("Confidentiality", oneOf(Confidentiality.self)),
    ("RelativeKind", oneOf(Relationship.Kind.self)),
    ("ContactSystem", oneOf(ContactPoint.System.self)),
    ("ContactUse", oneOf(ContactPoint.Use.self)),
  ]

  private static let records: [(String, JSON)] = [
    (
      "Name",
      object([
        "kind": reference("NameKind"), "given": text, "middle": text, "family": text,
      ])
    ),
    (
      "Address",
      object([
        "line": text, "postcode?": reference("Postcode"), "from?": date, "until?": date,
      ])
    ),
    (
      "Client",
      object([
        "id": identifier, "version": count, "names": list("Name"),
        "birth?": reference("BirthDate"), "sex": reference("Sex"),
        "nhsNumber?": reference("NHSNumber"), "addresses": list("Address"),
        "household?": identifier, "safeContact?": reference("SafeContact"),
      ])
    ),
    (
      "ClientSummary",
      object([
        "id": identifier, "name": reference("Name"), "birth?": reference("BirthDate"),
        "sex": reference("Sex"), "district": text, "isShielded": flag,
      ])
    ),
    (
      "ContactPoint",
      object([
        "id": identifier, "system": reference("ContactSystem"), "use": reference("ContactUse"),
        "value": text, "rank": ["type": "integer"], "from?": date, "until?": date,
        "lastConfirmed?": date, "deadSince?": date,
      ])
    ),
    ("Leave", object(["from": date, "through": date, "cover?": identifier])),
    (
      "Practitioner",
      object([
        "id": identifier, "version": count, "name": reference("Name"), "role": text,
        "agency": identifier, "contactPoints": list("ContactPoint"),
        "hours": reference("WorkingPattern"), "leave": list("Leave"), "leftOn?": date,
        "provisionalSince?": date,
      ])
    ),
    (
      "DutyHours",
      object(["hours": reference("WorkingPattern"), "phone": text, "onBankHolidays": flag])
    ),
    (
      "Agency",
      object([
        "id": identifier, "version": count, "name": text, "kind": reference("AgencyKind"),
        "area": text, "mainLine": text, "hours": reference("WorkingPattern"),
        "dutyDesk": list("DutyHours"), "division?": oneOf(BankHolidays.Division.self),
        "emergencyAreas": text, "gapRules": text, "confidential?": reference("Confidentiality"),
      ])
    ),
    (
      "Involvement",
      object([
        "id": identifier, "version": count, "client": identifier, "practitioner?": identifier,
        "agency": identifier, "role": text, "from": date, "until?": date, "expectedEnd?": date,
        "isLead": flag, "lastContact?": date, "nextVisit?": date,
        "confidential?": reference("Confidentiality"),
      ])
    ),
    (
      "FamilyMember",
      object([
        "person": reference("ClientSummary"), "kind?": reference("RelativeKind"),
        "livesTogether": flag, "from?": date, "until?": date,
      ])
    ),
    (
      "Network",
      object([
        "client": reference("Client"), "involvements": list("Involvement"),
        "practitioners": list("Practitioner"), "agencies": list("Agency"),
        "family": list("FamilyMember"), "attentions": list("Attention"),
        "visits": list("Visit"),
        "invitations": list("Invitation"), "endedLately": list("Identifier"), "archived?": date,
        "hasConfidentialService": flag, "isShielded": flag, "emergencyTeam?": identifier,
        "gapRules?": text,
      ])
    ),
  ]
}
