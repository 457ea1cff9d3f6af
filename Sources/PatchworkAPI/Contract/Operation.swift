/// One thing that can be asked over the API. The table in `Operation.all` is the only list of
/// them: the server's routes, the client's paths and the API document all come from it.
package struct Operation: Sendable {
  /// Names an operation; its `operationId` in the API document. Each group of operations names its
  /// own, beside its part of the table.
  package struct ID: RawRepresentable, Hashable, Sendable {
    /// The name.
    package let rawValue: String
    /// A name.
    package init(rawValue: String) { self.rawValue = rawValue }
    /// A name.
    package init(_ name: String) { rawValue = name }
  }

  /// What an operation does to the directory.
  package enum Effect: Sendable {
    /// Nothing: it only asks.
    case asks
    /// It changes it, and so takes an `Idempotency-Key`.
    case changes
    /// It changes a version of a record, and so needs `If-Match` too.
    case corrects
  }

  /// A part of the query.
  package struct Parameter: Sendable {
    /// The name.
    package var name: String
    /// What it does.
    package var words: String
    /// Its JSON schema.
    package var schema: JSON
    /// Whether it must be there.
    package var isRequired = false
  }

  /// What comes back when it went well.
  package struct Answer: Sendable {
    /// The status.
    package var status: Int
    /// What it means.
    package var words: String
    /// The name of the schema of its body; nil for none.
    package var schema: String?
    /// The media type of its body.
    package var mediaType = "application/json"
  }

  /// Who may ask without saying who they are.
  package enum Access: Sendable {
    /// Everybody who reaches the server.
    case anybody
    /// A practitioner whom the server knows.
    case practitioner
  }

  /// Which one it is.
  package var id: ID
  /// The method.
  package var method: String
  /// The path, with `{names}` where identifiers stand.
  package var path: String
  /// What it does, in a sentence.
  package var words: String
  /// The parts of the query that it knows.
  package var query: [Parameter] = []
  /// The name of the schema of its body; nil for none.
  package var body: String?
  /// What comes back when it went well.
  package var answers: [Answer]
  /// Who may ask.
  package var access = Access.practitioner

  /// What it does to the directory.
  package var effect = Effect.asks
  /// Whether what comes back bears the record's version as its `ETag`.
  package var bearsVersion = false

  /// Whether it changes the directory and so takes an `Idempotency-Key`.
  package var isChange: Bool { effect != .asks }

  /// Whether it corrects a version and so needs `If-Match`.
  package var isCorrection: Bool { effect == .corrects }

  /// The operation with a name.
  package static func named(_ id: ID) -> Operation { byID[id] ?? all[0] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The path with identifiers in their places, in order.
  package func path(_ identifiers: [String] = []) -> String {
    var rest = identifiers[...]
    return path.split(separator: "/").map { piece in
      "/" + (piece.hasPrefix("{") ? (rest.popFirst() ?? "") : String(piece))
    }.joined()
  }
}
