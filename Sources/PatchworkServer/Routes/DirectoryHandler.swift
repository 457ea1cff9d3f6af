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
    var asker: PractitionerID?
    do {
      let route = try Route(method: request.method, target: request.target)
      operation = route.operation
      if route.operation.access == .practitioner {
        asker = try await identities.asker(of: request, from: peer)
      }
      let reply = try await reply(to: Call(route: route, request: request, asker: asker))
      return HandledRequest(reply, operation: route.operation.id, asker: asker)
    } catch {
      let problem = Self.problem(error, isCorrection: operation?.isCorrection ?? false)
      var response = problem.response
      if problem.kind == .methodNotAllowed {
        response.fields.add("allow", Self.allowed(request.target))
      }
      return HandledRequest(.answer(response), operation: operation?.id, asker: asker)
    }
  }

  private func reply(to call: Call) async throws -> Reply {
    switch call.route.operation.id {
    case .events: .events
    case .metrics: .metrics
    case .health: .answer(try await health())
    case .version: .answer(try .json(VersionBody(version: version)))
    case .openAPI:
      .answer(
        HTTPResponse(
          status: 200, fields: ["content-type": "application/json"], body: document))
    case .signIn: .answer(try await signIn(call))
    default:
      .answer(
        try await answer(call, directory.asking(as: .practitioner(call.asker ?? .unassigned))))
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
