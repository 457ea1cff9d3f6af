import PatchworkAPI
import PatchworkCore
import PatchworkServer
import PatchworkStore
import ServedDirectory
import Tampering
import Testing

@Suite("Who may ask", .timeLimit(.minutes(1)))
struct IdentityTests {
  private func bearer(_ token: String) -> HTTPFields { ["authorization": "Bearer \(token)"] }

  @Test("an account that nobody linked is told whom to ask")
  func unknownAccount() async throws {
    let served = try ServedDirectory()
    for path in ["/v1/me", "/v1/summary", "/v1/events"] {
      let answer = try await Exchange(served, "GET", path)
      #expect(answer.status == 401)
      #expect(answer.fields["www-authenticate"] != nil)
      #expect(answer["detail"]?.contains("Ask ") == true)
    }
    #expect(try await Exchange(served, "GET", "/v1/health").status == 200)
    #expect(try await Exchange(served, "GET", "/v1/openapi.json").status == 200)
  }

  @Test("a code is exchanged once for a token, which opens the directory until it is revoked")
  func tokens() async throws {
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    let code = try await served.local.issueToken(to: tom, lastDay: nil)
    let typed = code.lowercased().replacing("-", with: " ")
    let answer = try await Exchange(
      served, "POST", "/v1/enrolments", body: #"{"code":"\#(typed)"}"#)
    #expect(answer.status == 201)
    let token = try #require(answer["token"])
    let again = try await Exchange(served, "POST", "/v1/enrolments", body: #"{"code":"\#(code)"}"#)
    #expect(again.status == 403)
    let me = try await Exchange(served, "GET", "/v1/me", bearer(token))
    #expect(me.status == 200)
    #expect(me["id"] == tom.description)
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(token + "x")).status == 401)
    #expect(try await Exchange(served, "GET", "/v1/me", ["authorization": "Basic x"]).status == 401)
    let number = try #require(try await served.local.tokens().first?.id)
    #expect(try await served.local.revokeToken(number))
    let refused = try await Exchange(served, "GET", "/v1/me", bearer(token))
    #expect(refused.status == 401)
    #expect(refused["detail"]?.contains("Ask ") == true)
    #expect(try await served.local.tokens().first?.state == .revoked)
  }

  @Test("whoever signs out takes their own token back, and nobody else's")
  func signingOut() async throws {
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    let token = try await served.token(for: tom)
    let other = try await served.token(for: tom)
    #expect(try await Exchange(served, "DELETE", "/v1/token", bearer(token)).status == 204)
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(token)).status == 401)
    #expect(try await Exchange(served, "DELETE", "/v1/token", bearer(token)).status == 401)
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(other)).status == 200)
    // An account of the host has no token that could be taken back.
    try await served.linkedPractitioner()
    #expect(try await Exchange(served, "DELETE", "/v1/token").status == 404)
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
  }

  @Test("a token whose last day is over opens nothing")
  func expiredToken() async throws {
    let served = try ServedDirectory()
    let token = try await served.token(for: try await served.practitioner("amina", "Okafor"))
    try tamper(with: served.folder + "/patchwork.db", "UPDATE access_token SET last_day = 18262")
    let refused = try await Exchange(served, "GET", "/v1/me", bearer(token))
    #expect(refused.status == 401)
    #expect(refused["detail"]?.contains("Ask ") == true)
    #expect(try await served.local.tokens().first?.state == .expired)
  }

  @Test("nobody's token or code can be read from the database")
  func secrets() async throws {
    let served = try ServedDirectory()
    let code = try await served.local.issueToken(
      to: try await served.practitioner("amina", "Okafor"), lastDay: nil)
    let token = try await served.token(for: try await served.practitioner("tom", "Price"))
    let copy = served.folder + "/copy.db"
    try await served.local.backUp(to: copy)
    let bytes = try FileBytes(copy)
    #expect(!bytes.contains(token) && !bytes.contains(String(token.dropFirst(3))))
    #expect(!bytes.contains(code) && !bytes.contains(code.replacing("-", with: "")))
    #expect(bytes.contains(SHA256.hex(token.utf8)))
  }

  @Test("a suspended practitioner is refused at once, and let in again")
  func suspension() async throws {
    let served = try ServedDirectory()
    let me = try await served.linkedPractitioner()
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
    try await served.local.suspend(me)
    let refused = try await Exchange(served, "GET", "/v1/me")
    #expect(refused.status == 403)
    #expect(refused["detail"]?.contains("Ask ") == true)
    try await served.local.suspend(me, false)
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
  }

  @Test("an open stream of changes ends with the right to hear them, and nobody else's does")
  func openStreams() async throws {
    let served = try ServedDirectory()
    let amina = try await served.linkedPractitioner()
    let tom = try await served.practitioner("tom", "Price")
    let (first, second) = (
      try await served.token(for: tom), try await served.token(for: tom)
    )
    let byAccount = await stream(of: served, HTTPFields())
    let byFirst = await stream(of: served, bearer(first))
    let bySecond = await stream(of: served, bearer(second))

    let number = try #require(try await served.local.tokens().first?.id)
    #expect(try await served.local.revokeToken(number))
    #expect(await byFirst.readAll().hasSuffix("0\r\n\r\n"))
    try await served.local.suspend(amina)
    #expect(await byAccount.readAll().hasSuffix("0\r\n\r\n"))
    // The other token of the same practitioner is still good, and hears of it all.
    #expect(await bySecond.read(until: amina.description).contains("event: practitioner"))
    try await served.local.suspend(tom)
    #expect(await bySecond.readAll().hasSuffix("0\r\n\r\n"))
  }

  /// A connection on which changes are told.
  private func stream(of served: ServedDirectory, _ fields: HTTPFields) async -> RawClient {
    let client = RawClient(socket: served.socket)
    var request = HTTPRequest("GET", "/v1/events", fields: ["host": "a"])
    for line in fields.lines { request.fields.add(line.name, line.value) }
    client.send(request.bytes)
    #expect(await client.read(until: "listening").contains("text/event-stream"))
    return client
  }

  @Test("every change of who may ask is in the record of activity")
  func recordedAccess() async throws {
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    let token = try await served.token(for: tom)
    try await served.local.link(login: "tom", to: tom)
    try await served.local.suspend(tom)
    try await served.local.suspend(tom, false)
    #expect(try await served.local.asking(as: .practitioner(tom)).signOut(token: token))
    let entries = try await served.local.activity(ActivityQuestion()).filter {
      $0.kind == "rights"
    }
    let words = entries.reversed().map(\.details)
    let expected = [
      "token issued", "account linked", "suspended", "restored", "signed out",
    ]
    #expect(words == expected.map { "{\"access\":\"\($0)\"}" })
    #expect(entries.first?.practitioner == tom)
  }

  @Test("headers that claim an identity are worth nothing")
  func smuggling() async throws {
    let served = try ServedDirectory()
    let amina = try await served.practitioner("amina", "Okafor")
    for name in ["x-forwarded-user", "x-remote-user", "remote-user", "forwarded"] {
      #expect(
        try await Exchange(served, "GET", "/v1/me", [name: amina.description]).status == 401)
    }
  }

  @Test("an address that others can reach is refused unless a proxy protects it")
  func openAddress() async throws {
    let served = try ServedDirectory()
    var settings = ServerSettings()
    settings.addresses = [try #require(TCPAddress("0.0.0.0:0"))]
    #expect(throws: ListeningError.self) { try Server(directory: served.local, settings) }
    settings.isBehindProxy = true
    #expect(throws: Never.self) { try Server(directory: served.local, settings) }
    #expect(TCPAddress("localhost:80") == nil)
    #expect(TCPAddress("127.0.0.1") == nil)
    #expect(TCPAddress("[::1]:80")?.isLoopback == true)
  }

  @Test("a socket on which a server answers is not taken from it")
  func takenSocket() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    var settings = ServerSettings()
    settings.sockets = [served.socket]
    #expect(throws: ListeningError.self) { try Server(directory: served.local, settings) }
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
  }
}
