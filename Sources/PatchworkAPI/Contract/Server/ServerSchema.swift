import PatchworkCore

/// What the server says of itself, and of changes and errors.
package enum ServerSchema: String, SchemaSubject {
  case health = "Health"
  case version = "Version"
  case enrolment = "Enrolment"
  case token = "Token"
  case receipt = "Receipt"
  case problem = "Problem"

  package var schema: JSON {
    switch self {
    case .health:
      object(["status": ["type": "string", "const": "ok"]])
    case .version:
      object(["version": text, "api": ["type": "array", "items": text]])
    case .enrolment:
      object(["code": text])
    case .token:
      object(["token": text, "expires?": date])
    case .receipt:
      object([
        "sequence": ["type": "integer"], "words": text, "subject": identifier,
        "client?": identifier,
      ])
    case .problem:
      object([
        "type": [
          "type": "string",
          "enum": .array(APIProblem.Kind.allCases.map { .string(APIProblem($0, "").type) }),
        ],
        "title": text, "status": ["type": "integer"], "detail": text, "field?": text,
        "rule?": text, "client?": identifier,
      ])
    }
  }
}
