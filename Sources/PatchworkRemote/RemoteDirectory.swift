import PatchworkAPI
import PatchworkCore

/// The directory of a server, by whatever way its address names.
///
/// ```swift
/// let directory = RemoteDirectory(try ServerAddress("ssh://patchwork.example.org"))
/// let me = try await directory.greet()
/// ```
///
/// Nothing is written to this host's disk. A question that is not answered in ten seconds fails;
/// a change waits until the line is back, and is made once.
package struct RemoteDirectory: Directory {
  package let address: ServerAddress

  private let requests: RequestLine
  private let eventLine: EventLine
  private let watch: LineWatch
  private let fields: HTTPFields
  private let contract = ServerContract()

  /// A directory that is not asked yet.
  ///
  /// - Parameter token: the access token; needed over http and https only.
  package init(_ address: ServerAddress, token: String? = nil) {
    self.init(address, token: token, .to(address))
  }

  init(_ address: ServerAddress, token: String? = nil, _ dialler: Dialler) {
    self.address = address
    watch = LineWatch()
    var fields = Self.fields
    if let token { fields.add("authorization", "Bearer \(token)") }
    self.fields = fields
    requests = RequestLine(
      dialler, watch: watch,
      probe: HTTPRequest("GET", ServerOperation.health.operation.path(), fields: fields))
    eventLine = EventLine(
      dialler, request: HTTPRequest("GET", ServerOperation.events.operation.path(), fields: fields),
      watch: watch)
  }

  /// Opens the line before the screen is taken over: ssh may ask for a password or a second factor.
  ///
  /// - Returns: who is asking.
  /// - Throws: `DirectoryError` when the server does not know who asks, or, unlike later, as soon
  ///   as it cannot be reached.
  package func greet() async throws -> Practitioner? {
    let request = HTTPRequest("GET", AskerOperation.me.operation.path(), fields: fields)
    let response = try await requests.ask(
      request, isChange: false, mayAskOnTerminal: address.mayAskOnTerminal, isForOneLine: true)
    return try Self.value(try accepted(response))
  }

  /// How the line stands, now and at every change.
  package func lineStates() -> AsyncStream<LineState> { watch.states() }

  /// Closes the line; pending requests fail.
  package func close() async { await requests.close() }

  /// Exchanges a one-time code for an access token.
  ///
  /// - Returns: the token, which the server shows only once, and its last day if it has one.
  package func exchange(code: String) async throws -> TokenBody {
    var fields = Self.fields
    fields.add("content-type", "application/json")
    let request = HTTPRequest(
      "POST", ServerOperation.signIn.operation.path(),
      fields: fields, body: try WireJSON.encode(EnrolmentBody(code: code)))
    // A code is good once, so that a second try could only spoil the first.
    let response = try await requests.ask(request, isChange: false, isForOneLine: true)
    return try Self.require(try accepted(response))
  }

  /// Revokes the access token.
  ///
  /// - Returns: false when the server no longer knew it.
  package func signOut() async throws -> Bool {
    let operation = ServerOperation.signOut.operation
    let request = HTTPRequest(operation.method.rawValue, operation.path(), fields: fields)
    let response = try await requests.ask(request, isChange: false, isForOneLine: true)
    if response.status == 401 { return false }
    _ = try accepted(response)
    return true
  }

  /// Every change from now on, by any practitioner.
  package func events() -> AsyncStream<DirectoryEvent> { eventLine.listen() }

  // MARK: Asking

  func answer(
    _ operation: Operation.ID, _ identifiers: [String] = [], query: String = "",
    isChange: Bool = false, version: Int? = nil
  ) async throws -> HTTPResponse {
    try await send(
      operation, identifiers, query, [], isChange: isChange, version: version)
  }

  func answer(
    _ operation: Operation.ID, _ identifiers: [String] = [], query: String = "",
    body: some Encodable, isChange: Bool, version: Int? = nil
  ) async throws -> HTTPResponse {
    try await send(
      operation, identifiers, query, try WireJSON.encode(body), isChange: isChange,
      version: version)
  }

  /// Sends a change; it is made once, however often the line breaks.
  func send(_ change: ChangeRequest) async throws -> HTTPResponse {
    try await send(
      change.operation, change.identifiers, change.query, change.body, isChange: true,
      version: change.version)
  }

  private func send(
    _ operation: Operation.ID, _ identifiers: [String], _ query: String, _ body: [UInt8],
    isChange: Bool, version: Int?
  ) async throws -> HTTPResponse {
    if isChange { try contract.requireChanges() }
    let operation = operation.operation
    var fields = fields
    if !body.isEmpty { fields.add("content-type", "application/json") }
    if isChange { fields.add("idempotency-key", Self.newKey()) }
    if let version { fields.add("if-match", "\"\(version)\"") }
    let request = HTTPRequest(
      operation.method.rawValue, operation.path(identifiers) + query, fields: fields, body: body)
    return try accepted(try await requests.ask(request, isChange: isChange))
  }

  private static let fields: HTTPFields = [
    "host": "patchwork", ContractVersion.field: String(ContractVersion.current),
  ]

  /// An answer that is no problem.
  private func accepted(_ response: HTTPResponse) throws -> HTTPResponse {
    contract.note(response)
    guard (200...299).contains(response.status) else {
      let problem = try? WireJSON.decode(APIProblem.self, from: response.body)
      throw ServerContract.explains(problem, response) ?? problem?.directoryError
        ?? DirectoryError.unavailable(
          reason: worded("the server answered with status \(response.status)"))
    }
    return response
  }

  /// The value of an answer; nil when the answer is empty on purpose.
  static func value<Value: Decodable>(_ response: HTTPResponse) throws -> Value? {
    if response.status == 204 { return nil }
    do {
      return try WireJSON.decode(Value.self, from: response.body)
    } catch {
      throw DirectoryError.unavailable(
        reason: worded("its answer cannot be read; it may be of another version (\(error.detail))"))
    }
  }

  static func require<Value: Decodable>(_ response: HTTPResponse) throws -> Value {
    guard let value: Value = try value(response) else {
      throw DirectoryError.unavailable(reason: worded("its answer is empty"))
    }
    return value
  }

  /// The value of an answer about one record. A server, or whatever stands between, that answers about
  /// another one than was asked is not believed: somebody would ring about the wrong person.
  static func require<Value: Decodable, Subject>(
    _ response: HTTPResponse, about id: Identifier<Subject>,
    _ subject: (Value) -> Identifier<Subject>
  ) throws -> Value {
    let value: Value = try require(response)
    guard subject(value) == id else { throw aboutAnother }
    return value
  }

  /// An answer about another record than was asked.
  static let aboutAnother = DirectoryError.unavailable(
    reason: worded("it answered about another record than was asked"))

  private static func newKey() -> String {
    // 128 bits: no two changes of anybody's ever bear the same.
    var random = SystemRandomNumberGenerator()
    return String(random.next(), radix: 36) + String(random.next(), radix: 36)
  }
}
