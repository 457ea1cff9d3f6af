/// What can be asked over the API at one path with one method.
///
/// Each subject describes its operations in a folder of its own (`ClientOperation`,
/// `InboxOperation` ...). The server's routes, the client's paths and the API document all come
/// from these descriptions.
package struct Operation: Sendable {
  package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
  }

  /// What an operation does to the directory.
  package enum Effect: Sendable {
    /// It only asks.
    case asks
    /// It changes something, and so takes an `Idempotency-Key`.
    case changes
    /// It changes a version of a record, and so needs `If-Match` too.
    case corrects
  }

  package struct Parameter: Sendable {
    package var name: String
    /// What it does, in a sentence.
    package var words: String
    package var schema: JSON
    package var isRequired: Bool

    init(_ name: String, _ words: String, schema: JSON, isRequired: Bool = false) {
      (self.name, self.words, self.schema, self.isRequired) = (name, words, schema, isRequired)
    }
  }

  /// What comes back when it went well.
  package struct Answer: Sendable {
    package var status: Int
    /// What the status means here.
    package var words: String
    /// The schema of the body; nil for none.
    package var schema: (any SchemaSubject)?
    package var mediaType: String

    init(
      _ status: Int, _ words: String, _ schema: (any SchemaSubject)?,
      mediaType: String = "application/json"
    ) {
      (self.status, self.words, self.schema) = (status, words, schema)
      self.mediaType = mediaType
    }
  }

  /// Who may ask.
  package enum Access: Sendable {
    /// Everybody who reaches the server.
    case anybody
    /// Every account of the host at the server's own socket, and elsewhere a practitioner.
    case host
    /// A practitioner whom the server knows.
    case practitioner
  }

  package let method: Method
  /// The path, with `{names}` where identifiers stand.
  package let path: String
  /// What it does, in a sentence.
  package let words: String
  /// The parts of the query that it knows.
  package let query: [Parameter]
  /// The schema of the body that is sent; nil for none.
  package let body: (any SchemaSubject)?
  /// What comes back when it went well; the first is the usual one.
  package let answers: [Answer]
  package let access: Access
  package let effect: Effect
  /// Whether what comes back bears the record's version as its `ETag`.
  package let bearsVersion: Bool
  /// Statuses of problems besides those that follow from the rest.
  let problems: Set<Int>

  init(
    _ method: Method, _ path: String, _ words: String, query: [Parameter] = [],
    body: (any SchemaSubject)? = nil, answers: [Answer], access: Access = .practitioner,
    effect: Effect = .asks, bearsVersion: Bool = false, problems: Set<Int> = []
  ) {
    (self.method, self.path, self.words, self.query) = (method, path, words, query)
    (self.body, self.answers, self.access, self.effect) = (body, answers, access, effect)
    (self.bearsVersion, self.problems) = (bearsVersion, problems)
  }

  /// An act: it changes something, and names no version.
  static func act(
    _ path: String, _ words: String, method: Method = .post, body: (any SchemaSubject)? = nil,
    adds: Bool = false
  ) -> Operation {
    Operation(
      method, path, words, body: body, answers: [adds ? .added : .done], effect: .changes)
  }

  /// What the document says of every correction.
  static let correctionWords =
    "What the body leaves out stays as it is; null removes what is held."

  /// Whether it changes the directory and so takes an `Idempotency-Key`.
  package var isChange: Bool { effect != .asks }

  /// Whether it corrects a version and so needs `If-Match`.
  package var isCorrection: Bool { effect == .corrects }

  /// The path with identifiers in their places, in order.
  package func path(_ identifiers: [String] = []) -> String {
    var rest = identifiers[...]
    return path.split(separator: "/").map { piece in
      "/" + (piece.hasPrefix("{") ? (rest.popFirst() ?? "") : String(piece))
    }.joined()
  }
}

extension Operation.Answer {
  static let done = Self(200, "Done.", ServerSchema.receipt)
  static let added = Self(201, "Added.", ServerSchema.receipt)
}

extension [Operation.Answer] {
  /// A value with status 200, and nothing else.
  static func one(_ words: String, _ schema: any SchemaSubject) -> [Operation.Answer] {
    [Operation.Answer(200, words, schema)]
  }
}

extension Operation.Parameter {
  static let limit = Self(
    "limit", "At most this many items.",
    schema: ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)])
}

extension [Operation.Parameter] {
  static let paging: [Operation.Parameter] = [
    .limit,
    Operation.Parameter(
      "cursor", "The `next` of the page before.",
      schema: ["type": "string", "pattern": "^[0-9A-Z]{13}$"]),
  ]
}
