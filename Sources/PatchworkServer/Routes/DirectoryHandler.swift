import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// Answers requests from the directory, on behalf of whoever asks.
struct DirectoryHandler: Handler {
  let directory: LocalDirectory
  let identities: Identities
  let version: String
  private let document: [UInt8]

  init(_ directory: LocalDirectory, identities: Identities, version: String) {
    self.directory = directory
    self.identities = identities
    self.version = version
    document = Array(APIDocument.json(version: version).text.utf8)
  }

  func handle(_ request: HTTPRequest, from peer: Peer) async -> HandledRequest {
    var operation: Operation?
    var admission: Admission?
    do {
      let route = try Route(method: request.method, target: request.target)
      operation = route.operation
      if route.operation.access == .practitioner {
        admission = try await identities.admit(request, from: peer)
      }
      let call = Call(route: route, request: request, admission: admission)
      return HandledRequest(
        try await reply(to: call), operation: route.operation.id, asker: admission?.asker)
    } catch {
      let problem = Self.problem(error, isCorrection: operation?.isCorrection ?? false)
      var response = problem.response
      if problem.kind == .methodNotAllowed {
        response.fields.add("allow", Self.allowed(request.target))
      }
      return HandledRequest(.answer(response), operation: operation?.id, asker: admission?.asker)
    }
  }

  func stillAdmits(_ pass: Pass) async -> Bool { await identities.stillAdmits(pass) }

  private func reply(to call: Call) async throws -> Reply {
    switch call.route.operation.id {
    case .events: .events(try call.admitted())
    case .metrics: .metrics
    case .health: .answer(try await health())
    case .version: .answer(try .json(VersionBody(version: version)))
    case .openAPI:
      .answer(
        HTTPResponse(
          status: 200, fields: ["content-type": "application/json"], body: document))
    case .signIn: .answer(try await signIn(call))
    case .signOut: .answer(try await signOut(call))
    default:
      .answer(
        try await answer(
          call, directory.asking(as: .practitioner(try call.admitted().asker))))
    }
  }

  private func health() async throws -> HTTPResponse {
    _ = try await directory.standing()
    return try .json(["status": "ok"])
  }

  private func signIn(_ call: Call) async throws -> HTTPResponse {
    let code = try call.body(EnrolmentBody.self).code
    guard let (token, lastDay) = try await directory.exchange(code: code) else {
      throw APIProblem(
        .notAllowed,
        "The code is wrong, was used already, or is too old. Ask whoever looks after the "
          + "Patchwork server for a new one.")
    }
    return try .json(TokenBody(token: token, expires: lastDay), status: 201)
  }

  private func signOut(_ call: Call) async throws -> HTTPResponse {
    let admission = try call.admitted()
    guard case .token(let token) = admission.pass else {
      throw APIProblem(
        .notFound, "Your account says who you are; there is no access token to take back.")
    }
    _ = try await directory.asking(as: .practitioner(admission.asker)).signOut(token: token)
    return HTTPResponse(status: 204)
  }

  private static func problem(_ error: any Error, isCorrection: Bool) -> APIProblem {
    switch error {
    case let problem as APIProblem: problem
    case let error as DirectoryError: APIProblem(error, isCorrection: isCorrection)
    default: APIProblem(.fault, "Something went wrong in the server. Nothing was changed.")
    }
  }

  private static func allowed(_ target: String) -> String {
    ["GET", "POST", "PUT", "DELETE"].filter {
      (try? Route(method: $0, target: target)) != nil
    }.joined(separator: ", ")
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
