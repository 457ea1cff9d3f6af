import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// Answers requests from the directory, each on behalf of its asker.
struct DirectoryHandler: Handler {
  let directory: LocalDirectory
  let identities: Identities
  let version: String
  let document: [UInt8]
  let guesses = GuessThrottle()

  init(_ directory: LocalDirectory, identities: Identities, version: String) {
    self.directory = directory
    self.identities = identities
    self.version = version
    document = Array(APIDocument.json(version: version).text.utf8)
  }

  func handle(_ request: HTTPRequest, from peer: Peer) async -> HandledRequest {
    var handled = await answer(request, from: peer)
    if case .answer(var response) = handled.reply, request.fields[ContractVersion.field] != nil {
      response.fields.add(ContractVersion.field, String(ContractVersion.current))
      handled.reply = .answer(response)
    }
    return handled
  }

  private func answer(_ request: HTTPRequest, from peer: Peer) async -> HandledRequest {
    var known: Route?
    var admission: Admission?
    do {
      let route = try Route(method: request.method, target: request.target)
      known = route
      try Self.requireContract(of: request, for: route.operation)
      if route.operation.access.asksWho(at: peer) {
        admission = try await identities.admit(request, from: peer)
      }
      let call = Call(route: route, request: request, peer: peer, admission: admission)
      return HandledRequest(try await reply(to: call), operation: route.id, admission: admission)
    } catch {
      let problem = Self.problem(error, isCorrection: known?.operation.isCorrection ?? false)
      var response = problem.response
      if problem.kind == .methodNotAllowed {
        response.fields.add("allow", Self.allowed(request.target))
      }
      return HandledRequest(.answer(response), operation: known?.id, admission: admission)
    }
  }

  func stillAdmits(_ credential: Credential) async -> Bool {
    await identities.stillAdmits(credential)
  }

  private func reply(to call: Call) async throws -> Reply {
    switch call.route.id.endpoint {
    case .server(let answer): return try await answer(call, self)
    case .question(let answer): return .answer(try await answer(call, directory(for: call)))
    case .change(let change):
      let change = try change(call)
      let directory = try directory(for: call)
      let receipt =
        if let key = try call.key() {
          try await directory.apply(change, once: key)
        } else {
          try await directory.apply(change)
        }
      return .answer(
        try .json(
          ReceiptBody(receipt), status: call.route.operation.answers.first?.status ?? 200))
    }
  }

  /// The directory as the asker of a call may see it.
  private func directory(for call: Call) throws -> LocalDirectory {
    directory.asking(as: .practitioner(try call.admitted().asker))
  }

  /// Goes on unless the program that asks is too old, or says what this server is too old to keep.
  private static func requireContract(
    of request: HTTPRequest, for operation: Operation
  ) throws(APIProblem) {
    guard let contract = ContractVersion.told(in: request.fields) else {
      throw APIProblem(.malformed, worded("Patchwork-Contract must be a number."))
    }
    // Version and document stay readable, so that an operator can find out what runs here.
    guard
      contract >= ContractVersion.lowestProgram
        || operation.access == .anybody && operation.method == .get
    else { throw APIProblem(.programTooOld, ContractVersion.programTooOld) }
    guard contract > ContractVersion.current, operation.isChange,
      let place = UnknownMembers.first(in: request.body, of: operation)
    else { return }
    throw APIProblem.invalid(
      field: place, rule: worded("this server is older than your program and could not keep it"))
  }

  private static func problem(_ error: any Error, isCorrection: Bool) -> APIProblem {
    switch error {
    case let problem as APIProblem: problem
    case let error as DirectoryError: APIProblem(error, isCorrection: isCorrection)
    default: APIProblem(.fault, worded("Something went wrong in the server. Nothing was changed."))
    }
  }

  private static func allowed(_ target: String) -> String {
    Operation.Method.allCases.map(\.rawValue).filter {
      (try? Route(method: $0, target: target)) != nil
    }.joined(separator: ", ")
  }
}

extension Operation.Access {
  /// Whether it must be known who asks from there.
  fileprivate func asksWho(at peer: Peer) -> Bool {
    switch (self, peer) {
    case (.anybody, _), (.host, .account): false
    case (.practitioner, _), (.host, .network), (.host, .proxy): true
    }
  }
}

extension HTTPResponse {
  /// A value as an answer.
  static func json(
    _ value: some Encodable, status: Int = 200, version: Int? = nil
  ) throws -> HTTPResponse {
    var fields: HTTPFields = ["content-type": "application/json"]
    if let version { fields.add("etag", "\"\(version)\"") }
    return HTTPResponse(status: status, fields: fields, body: try WireJSON.encode(value))
  }
}
