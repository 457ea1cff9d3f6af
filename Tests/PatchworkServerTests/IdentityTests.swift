import PatchworkAPI
import PatchworkCore
import PatchworkServer
import PatchworkStore
import ServedDirectory
import Testing

@Suite("Who may ask")
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
    try await eventually {
      try await Exchange(served, "GET", "/v1/me", bearer(token)).status == 401
    }
    #expect(try await served.local.tokens().first?.state == .revoked)
  }

  @Test("a token whose last day is over opens nothing")
  func expiredToken() async throws {
    let served = try ServedDirectory()
    let code = try await served.local.issueToken(
      to: try await served.practitioner("amina", "Okafor"),
      lastDay: CivilDate(year: 2020, month: 1, day: 1))
    let token = try #require(try await served.local.exchange(code: code)?.token)
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(token)).status == 401)
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
    try await eventually { try await Exchange(served, "GET", "/v1/me").status == 403 }
    try await served.local.suspend(me, false)
    try await eventually { try await Exchange(served, "GET", "/v1/me").status == 200 }
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
