import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension ServerOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .health:
      .server { _, handler in
        // A look into the database, without which nothing is answered.
        _ = try await handler.directory.standing()
        return .answer(try .json(["status": "ok"]))
      }
    case .version:
      .server { _, handler in .answer(try .json(VersionBody(version: handler.version))) }
    case .openAPI:
      .server { _, handler in
        .answer(
          HTTPResponse(
            status: 200, fields: ["content-type": "application/json"], body: handler.document))
      }
    case .metrics: .server { _, _ in .metrics }
    case .signIn: .server { call, handler in .answer(try await handler.signIn(call)) }
    case .signOut: .server { call, handler in .answer(try await handler.signOut(call)) }
    case .events: .server { call, _ in .events(try call.admitted()) }
    }
  }
}

extension DirectoryHandler {
  fileprivate func signIn(_ call: Call) async throws -> HTTPResponse {
    let code = try call.body(EnrolmentBody.self).code
    guard guesses.mayGuess(from: call.peer) else {
      throw APIProblem(
        .tooMany,
        worded("Too many wrong codes came from where you are. Wait a minute, then try again."))
    }
    guard let (token, lastDay) = try await directory.exchange(code: code) else {
      guesses.noteWrong(from: call.peer)
      throw APIProblem(
        .notAllowed,
        worded(
          """
          The code is wrong, was used already, or is too old. Ask your Patchwork administrator \
          for a new one.
          """))
    }
    return try .json(TokenBody(token: token, expires: lastDay), status: 201)
  }

  fileprivate func signOut(_ call: Call) async throws -> HTTPResponse {
    let admission = try call.admitted()
    guard case .token(let token) = admission.credential else {
      throw APIProblem(
        .notFound, worded("Your account says who you are; there is no access token to take back."))
    }
    _ = try await directory.asking(as: .practitioner(admission.asker)).signOut(token: token)
    return HTTPResponse(status: 204)
  }
}
