import Foundation
import PatchworkAPI
import PatchworkCore
import PatchworkServer
import ServedDirectory
import Testing

@testable import PatchworkServer

@Suite("Nobody takes what is everybody's", .timeLimit(.minutes(1)))
struct ShareTests {
  private static let share = 4

  private func served() throws -> ServedDirectory {
    var limits = ServerLimits()
    limits.share = Self.share
    return try ServedDirectory(limits: limits)
  }

  private func ask(
    _ client: RawClient, _ path: String = "/v1/version", _ fields: HTTPFields = HTTPFields()
  ) async -> String {
    var request = HTTPRequest("GET", path, fields: ["host": "a"])
    for line in fields.lines { request.fields.add(line.name, line.value) }
    client.send(request.bytes)
    return await client.read(until: "}")
  }

  @Test("an account holds no more connections than its share, and gets one back for each it closes")
  func accounts() async throws {
    let served = try served()
    var open: [RawClient] = []
    for _ in 0..<Self.share {
      open.append(RawClient(socket: served.socket))
      #expect(await ask(open[open.count - 1]).hasPrefix("HTTP/1.1 200"))
    }
    #expect(await ask(RawClient(socket: served.socket)).isEmpty)
    // Others are served all the same.
    #expect(await ask(RawClient(socket: served.proxySocket)).hasPrefix("HTTP/1.1 200"))
    open.removeLast()
    try await eventually { await ask(RawClient(socket: served.socket)).hasPrefix("HTTP/1.1 200") }
    withExtendedLifetime(open) {}
  }

  @Test("behind a proxy each token has a share of its own, and the proxy none")
  func tokens() async throws {
    let served = try served()
    let tom = try await served.token(for: try await served.practitioner("tom", "Price"))
    let bev = try await served.token(for: try await served.practitioner("bev", "Lyle"))
    func open(_ token: String?) async -> (RawClient, String) {
      let client = RawClient(socket: served.proxySocket)
      let fields: HTTPFields = token.map { ["authorization": "Bearer \($0)"] } ?? HTTPFields()
      return (client, await ask(client, token == nil ? "/v1/version" : "/v1/me", fields))
    }
    var held: [RawClient] = []
    for _ in 0..<Self.share * 2 {
      let (client, answer) = await open(nil)
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      held.append(client)
    }
    for _ in 0..<Self.share {
      let (client, answer) = await open(tom)
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      held.append(client)
    }
    #expect(await open(tom).1.hasPrefix("HTTP/1.1 429"))
    #expect(await open(bev).1.hasPrefix("HTTP/1.1 200"))
    // A token that is not good moves nothing anywhere.
    #expect(await open("nonsense").1.hasPrefix("HTTP/1.1 401"))
    withExtendedLifetime(held) {}
  }

  @Test("at a proxy's socket the account says nothing, and its group alone may connect")
  func proxySocket() async throws {
    let served = try served()
    try await served.linkedPractitioner()
    #expect(await ask(RawClient(socket: served.socket), "/v1/me").hasPrefix("HTTP/1.1 200"))
    #expect(await ask(RawClient(socket: served.proxySocket), "/v1/me").hasPrefix("HTTP/1.1 401"))
    let facts = try FileManager.default.attributesOfItem(atPath: served.proxySocket)
    #expect(facts[.posixPermissions] as? Int == 0o660)
    #expect(facts[.groupOwnerAccountID] as? Int == Int(getegid()))
  }

  @Test("metrics are for the host's own accounts, and elsewhere for tokens")
  func metrics() async throws {
    let served = try served()
    let client = RawClient(socket: served.socket)
    client.send(HTTPRequest("GET", "/v1/metrics", fields: ["host": "a"]).bytes)
    #expect(await client.read(until: "seconds_count").hasPrefix("HTTP/1.1 200"))
    let stranger = RawClient(socket: served.proxySocket)
    #expect(await ask(stranger, "/v1/metrics").hasPrefix("HTTP/1.1 401"))
    let token = try await served.token(for: try await served.practitioner("tom", "Price"))
    let known = RawClient(socket: served.proxySocket)
    known.send(
      HTTPRequest(
        "GET", "/v1/metrics", fields: ["host": "a", "authorization": "Bearer \(token)"]
      ).bytes)
    #expect(await known.read(until: "seconds_count").hasPrefix("HTTP/1.1 200"))
  }

  @Test("the answers of services that were rung are in no count")
  func uncounted() {
    var metrics = Metrics()
    let before = metrics.text(connections: 0, streams: 0)
    metrics.count(.doorbell(.answerRing), status: 200, microseconds: 400)
    #expect(metrics.text(connections: 0, streams: 0) == before)
    metrics.count(.doorbell(.ring), status: 200, microseconds: 400)
    #expect(metrics.text(connections: 0, streams: 0) != before)
  }

  @Test("a receipt does not say how much others did since the last")
  func receipts() async throws {
    let served = try served()
    try await served.linkedPractitioner()
    for given in ["Ann", "Ben"] {
      let answer = try await Exchange(
        served, "POST", "/v1/clients",
        body: #"{"names":[{"given":"\#(given)","family":"Pugh"}]}"#)
      #expect(answer.status == 201)
      #expect(answer["sequence"] == "0")
      _ = try await served.practitioner(given, "Price")
    }
  }

  @Test("who tries many codes must wait, and nobody else with them")
  func guesses() async throws {
    let served = try served()
    let code = try await served.local.issueToken(
      to: try await served.practitioner("tom", "Price"), lastDay: nil)
    func enrol(_ code: String) async throws -> Int {
      try await Exchange(served, "POST", "/v1/enrolments", body: #"{"code":"\#(code)"}"#).status
    }
    var told: [Int] = []
    for number in 0..<30 { told.append(try await enrol("AAAAA-AAAAA-AAAAA-\(10_000 + number)")) }
    #expect(told.first == 403 && told.last == 429)
    #expect(try await enrol(code) == 429)
    let other = RawClient(socket: served.proxySocket)
    other.send(
      HTTPRequest(
        "POST", "/v1/enrolments", fields: ["host": "a", "content-type": "application/json"],
        body: Array(#"{"code":"\#(code)"}"#.utf8)
      ).bytes)
    #expect(await other.read(until: "}").hasPrefix("HTTP/1.1 201"))
  }

  @Test("wrong codes are counted by the minute")
  func minutes() {
    let moment = Moment()
    let throttle = GuessThrottle(clock: { moment.value })
    for _ in 0..<10 {
      #expect(throttle.mayGuess(from: .account(user: 7)))
      throttle.noteWrong(from: .account(user: 7))
    }
    #expect(!throttle.mayGuess(from: .account(user: 7)))
    #expect(throttle.mayGuess(from: .account(user: 8)))
    moment.value = 60_000
    #expect(throttle.mayGuess(from: .account(user: 7)))
  }

  private final class Moment: @unchecked Sendable {
    // Set between questions of one thread only.
    var value: Int64 = 0
  }

  @Test("nobody reads the server's memory, not even from its own account")
  func memory() async throws {
    try await TestAccounts.make()
    let amina = TestAccounts.amina
    let folder = "/var/tmp/\(amina)/memory-\(UUID().uuidString.prefix(8))"
    let server = try Program.built("patchwork-server")
    let script = """
      mkdir \(folder); \(server) serve --quiet --database \(folder)/a.db --socket \(folder)/s 2>/dev/null &
      while [ ! -S \(folder)/s ]; do sleep 0.05; kill -0 $! || exit 3; done
      cat /proc/$!/environ > /dev/null; echo "read: $?"; kill $!; wait; rm -r \(folder)
      """
    let outcome = try await Program.run(
      TestAccounts.asAccount(amina, ["sh", "-c", script]))
    #expect(outcome.output == "read: 1\n")
    #expect(outcome.errors.contains("Permission denied"))
  }
}
