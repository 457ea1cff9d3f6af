/// The API described in OpenAPI 3.1, written from the table of operations.
package enum APIDocument {
  /// The document.
  ///
  /// - Parameter version: the program's version.
  package static func json(version: String) -> JSON {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Patchwork", "version": .string(version),
        "description": .string(introduction),
      ],
      "paths": paths,
      "components": [
        "schemas": .object(Schemas.all),
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": """
            An access token. Over the Unix socket none is needed: the operating-system account \
            says who is asking.
            """,
          ]
        ],
      ],
      "security": [["token": []]],
    ]
  }

  private static let introduction = """
    Who works with a client, and how to reach each of them. Limits: a request line of \
    \(HTTPLimits().line) bytes, a head of \(HTTPLimits().head), a body of \(HTTPLimits().body); \
    a page of \(APILimits.page) items. A change with an `Idempotency-Key` can be sent again \
    within a day and is made once. A correction names the version that it corrects in \
    `If-Match`; a record's version is its `ETag`. What a correction leaves out stays as it is, and \
    null removes what is held. What an addition leaves out is empty. Every error is a problem (RFC \
    9457). A program that sends `Patchwork-Contract` with the number of the contract that it speaks \
    is told the server's, and is refused what a server of a lower contract would not keep.
    """

  private static var paths: JSON {
    var order: [String] = []
    var methods: [String: [JSON.Member]] = [:]
    for id in Operation.ID.allCases {
      let operation = id.operation
      if methods[operation.path] == nil { order.append(operation.path) }
      methods[operation.path, default: []].append(
        JSON.Member(
          name: operation.method.rawValue.lowercased(), value: description(of: id, operation)))
    }
    return .object(
      order.map { JSON.Member(name: $0, value: .object(methods[$0] ?? [])) })
  }

  private static func description(of id: Operation.ID, _ operation: Operation) -> JSON {
    var members: [JSON.Member] = [
      .init(name: "operationId", value: .string(id.name)),
      .init(name: "summary", value: .string(operation.words)),
    ]
    let parameters = parameters(of: operation)
    if !parameters.isEmpty { members.append(.init(name: "parameters", value: .array(parameters))) }
    if let body = operation.body {
      members.append(
        .init(
          name: "requestBody",
          value: ["required": true, "content": content(body, "application/json")]))
    }
    members.append(.init(name: "responses", value: answers(of: operation)))
    if operation.access == .anybody { members.append(.init(name: "security", value: [])) }
    return .object(members)
  }

  private static func parameters(of operation: Operation) -> [JSON] {
    var parameters: [JSON] = []
    for piece in operation.path.split(separator: "/") where piece.hasPrefix("{") {
      parameters.append([
        "name": .string(String(piece.dropFirst().dropLast())), "in": "path", "required": true,
        "schema": reference(ValueSchema.identifier),
      ])
    }
    for parameter in operation.query {
      parameters.append([
        "name": .string(parameter.name), "in": "query", "required": .bool(parameter.isRequired),
        "description": .string(parameter.words), "schema": parameter.schema,
      ])
    }
    if operation.isCorrection {
      parameters.append([
        "name": "If-Match", "in": "header", "required": true,
        "description": "The version to correct, as its ETag: `\"3\"`.",
        "schema": ["type": "string", "pattern": "^\"[0-9]{1,9}\"$"],
      ])
    }
    if operation.isChange {
      parameters.append([
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "Chosen by the sender: the same change sent again with it is made once.",
        "schema": [
          "type": "string", "pattern": "^[A-Za-z0-9_-]+$", "minLength": 1,
          "maxLength": .number(APILimits.idempotencyKey),
        ],
      ])
    }
    return parameters
  }

  private static func answers(of operation: Operation) -> JSON {
    var answers = operation.answers.map { answer in
      var members: [JSON.Member] = [.init(name: "description", value: .string(answer.words))]
      if operation.bearsVersion {
        members.append(
          .init(
            name: "headers",
            value: ["ETag": ["description": "The record's version.", "schema": ["type": "string"]]])
        )
      }
      if let schema = answer.schema {
        members.append(.init(name: "content", value: content(schema, answer.mediaType)))
      }
      return JSON.Member(name: String(answer.status), value: .object(members))
    }
    for status in problems(of: operation) {
      answers.append(
        JSON.Member(
          name: String(status),
          value: [
            "description": .string(HTTPStatus.phrase(status)),
            "content": content(ServerSchema.problem, "application/problem+json"),
          ]))
    }
    return .object(answers)
  }

  /// The statuses of the problems that an operation can answer with.
  static func problems(of operation: Operation) -> [Int] {
    // These come of the message or the server, whatever is asked.
    var statuses: Set<Int> = [400, 408, 414, 429, 431, 500, 501, 503, 505]
    if operation.access != .anybody { statuses.formUnion([401, 403]) }
    statuses.formUnion(operation.problems)
    if operation.path.contains("{") || operation.body != nil { statuses.insert(404) }
    if operation.path.contains("{client}") || operation.isChange { statuses.insert(410) }
    if operation.body != nil { statuses.formUnion([413, 415]) }
    if operation.body != nil || !operation.query.isEmpty { statuses.insert(422) }
    if operation.isChange { statuses.formUnion([409, 413, 422, 507]) }
    if operation.isCorrection { statuses.formUnion([412, 428]) }
    return statuses.sorted()
  }

  private static func content(_ schema: any SchemaSubject, _ mediaType: String) -> JSON {
    .object([JSON.Member(name: mediaType, value: ["schema": reference(schema)])])
  }
}
