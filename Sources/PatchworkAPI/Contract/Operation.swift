/// One thing that can be asked over the API. The table in `Operation.all` is the only list of
/// them: the server's routes, the client's paths and the API document all come from it.
public struct Operation: Sendable {
  /// Names an operation; its `operationId` in the API document. Each group of operations names its
  /// own, beside its part of the table.
  public struct ID: RawRepresentable, Hashable, Sendable {
    /// The name.
    public let rawValue: String
    /// A name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A name.
    public init(_ name: String) { rawValue = name }
  }

  /// What an operation does to the directory.
  public enum Effect: Sendable {
    /// Nothing: it only asks.
    case asks
    /// It changes it, and so takes an `Idempotency-Key`.
    case changes
    /// It changes a version of a record, and so needs `If-Match` too.
    case corrects
  }

  /// A part of the query.
  public struct Parameter: Sendable {
    /// The name.
    public var name: String
    /// What it does.
    public var words: String
    /// Its JSON schema.
    public var schema: JSON
    /// Whether it must be there.
    public var isRequired = false
  }

  /// What comes back when it went well.
  public struct Answer: Sendable {
    /// The status.
    public var status: Int
    /// What it means.
    public var words: String
    /// The name of the schema of its body; nil for none.
    public var schema: String?
    /// The media type of its body.
    public var mediaType = "application/json"
  }

  /// Who may ask without saying who they are.
  public enum Access: Sendable {
    /// Everybody who reaches the server.
    case anybody
    /// A practitioner whom the server knows.
    case practitioner
  }

  /// Which one it is.
  public var id: ID
  /// The method.
  public var method: String
  /// The path, with `{names}` where identifiers stand.
  public var path: String
  /// What it does, in a sentence.
  public var words: String
  /// The parts of the query that it knows.
  public var query: [Parameter] = []
  /// The name of the schema of its body; nil for none.
  public var body: String?
  /// What comes back when it went well.
  public var answers: [Answer]
  /// Who may ask.
  public var access = Access.practitioner

  /// What it does to the directory.
  public var effect = Effect.asks
  /// Whether what comes back bears the record's version as its `ETag`.
  public var bearsVersion = false

  /// Whether it changes the directory and so takes an `Idempotency-Key`.
  public var isChange: Bool { effect != .asks }

  /// Whether it corrects a version and so needs `If-Match`.
  public var isCorrection: Bool { effect == .corrects }

  /// The operation with a name.
  public static func named(_ id: ID) -> Operation { byID[id] ?? all[0] }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The path with identifiers in their places, in order.
  public func path(_ identifiers: [String] = []) -> String {
    var rest = identifiers[...]
    return path.split(separator: "/").map { piece in
      "/" + (piece.hasPrefix("{") ? (rest.popFirst() ?? "") : String(piece))
    }.joined()
  }
}
