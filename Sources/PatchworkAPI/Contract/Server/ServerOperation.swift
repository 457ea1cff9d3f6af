import PatchworkCore

/// What is asked of the server itself.
package enum ServerOperation: String, OperationSubject {
  case health, version, openAPI, metrics, signIn, signOut, events

  package var operation: Operation {
    switch self {
    case .health:
      Operation(
        .get, "/v1/health", "Whether the server can answer.",
        answers: .one("It can.", ServerSchema.health), access: .anybody)
    case .version:
      Operation(
        .get, "/v1/version", "Which version runs.",
        answers: .one("The version.", ServerSchema.version), access: .anybody)
    case .openAPI:
      Operation(
        .get, "/v1/openapi.json", "This document.",
        answers: .one("The document.", ValueSchema.document),
        access: .anybody)
    case .metrics:
      Operation(
        .get, "/v1/metrics",
        "Counts and times of the server, in the Prometheus text format; no names. Any account of the "
          + "host may ask at the server's own socket, elsewhere a token is needed.",
        answers: [
          .init(200, "The metrics.", ValueSchema.text, mediaType: "text/plain")
        ], access: .host)
    case .signIn:
      Operation(
        .post, "/v1/enrolments", "Exchanges a one-time code for an access token, once.",
        body: ServerSchema.enrolment,
        answers: [.init(201, "The token, told only here.", ServerSchema.token)],
        access: .anybody, problems: [403, 429])
    case .signOut:
      Operation(
        .delete, "/v1/token",
        "Takes back the access token that asks; 404 where an account says who asks.",
        answers: [.init(204, "It opens nothing any more.", nil)], problems: [404, 507])
    case .events:
      Operation(
        .get, "/v1/events",
        "What changes from now on, as server-sent events: `client`, `practitioner` or "
          + "`agency` with the record's identifier as data, `looked` with that of a client who was "
          + "opened, `inbox` with that of the asker when theirs changed, or `everything` when more "
          + "changed than can be listed. Events of a client come to those in the network, who opened "
          + "the client within a working day, or who made the change.",
        answers: [
          .init(
            200, "A stream without end.", ValueSchema.text,
            mediaType: "text/event-stream")
        ])
    }
  }
}

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
        "client?": identifier, "network?": list(ShieldingSchema.networkMember),
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
