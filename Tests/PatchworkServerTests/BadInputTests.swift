import PatchworkCore
import PatchworkServer
import ServedDirectory
import RandomInput
import Testing

@Suite("What no client should send", .timeLimit(.minutes(1)))
struct BadInputTests {
  @Test(
    "gets the right answer and a closed connection",
    arguments: [
      ("GET / HTTP/1.1\nHost: a\n\n", "400"),
      ("GET /v1/me HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", "400"),
      (
        "POST /v1/undo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"
      ),
      ("GET /v1/me HTTP/1.1\r\nHost: a\r\nX: \u{0}\r\n\r\n", "400"),
      (
        "POST /v1/searches HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "400"
      ),
      ("POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n", "413"),
      ("GET /" + String(repeating: "a", count: 8000) + " HTTP/1.1\r\n", "414"),
      ("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 20_000), "431"),
      ("GET / HTTP/3.0\r\nHost: a\r\n\r\n", "505"),
      ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n", "400"),
    ])
  func malformed(_ text: String, _ status: String) async throws {
    let served = try ServedDirectory()
    let client = RawClient(socket: served.socket)
    client.send(text)
    let answer = await client.readAll()
    #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
    #expect(answer.contains("connection: close\r\n"))
    #expect(answer.contains("application/problem+json"))
    let next = RawClient(socket: served.socket)
    next.send("GET /v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(await next.readAll().contains("200 OK"), "the server goes on")
  }

  /// Bodies that are no request, each with the statuses that say so.
  private static let badBodies: [(name: String, body: [UInt8], statuses: Set<Int>)] = [
    ("nothing", [], [400]),
    ("no JSON", Array("sian".utf8), [400]),
    ("half a value", Array(#"{"text":"#.utf8), [400]),
    ("two values", Array(#"{"text":"a"}{"text":"b"}"#.utf8), [400]),
    ("no object", Array("[1]".utf8), [400, 422]),
    ("not UTF-8", Array(#"{"text":""#.utf8) + [0xC3, 0x28, 0x22, 0x7D], [400]),
    ("a surrogate in UTF-8", Array(#"{"text":""#.utf8) + [0xED, 0xA0, 0x80, 0x22, 0x7D], [400]),
    ("half a surrogate", Array(#"{"text":"\ud800"}"#.utf8), [400, 422]),
    ("a NUL", [0x7B, 0, 0x7D], [400]),
    ("a number beyond all", Array(#"{"text":"a","limit":1e999}"#.utf8), [400, 422]),
    ("a number beyond Int", Array(#"{"text":"a","limit":99999999999999999999}"#.utf8), [400, 422]),
    ("a text for a number", Array(#"{"text":"a","limit":"5"}"#.utf8), [422]),
    ("too deep", Array(#"{"text":"#.utf8) + [UInt8](repeating: 0x5B, count: 100_000), [400]),
    (
      "too deep, and closed",
      Array((String(repeating: "[", count: 33) + String(repeating: "]", count: 33)).utf8), [400]
    ),
  ]

  @Test("a body that says nothing is refused, and the connection goes on", arguments: badBodies)
  func bodies(_ name: String, _ body: [UInt8], _ statuses: Set<Int>) async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = RawClient(socket: served.socket)
    let head =
      "POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\n\r\n"
    client.send(Array(head.utf8) + body)
    let answer = await client.read(until: "}")
    #expect(statuses.contains { answer.hasPrefix("HTTP/1.1 \($0) ") }, "\(answer)")
    #expect(answer.contains("application/problem+json"))
    client.send("GET /v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(await client.readAll().contains("200 OK"))
  }

  @Test("a request is understood however its bytes are cut")
  func splitReads() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = RawClient(socket: served.socket)
    let text =
      "POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
      + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"text\"\r\n7\r\n:\"joy\"}\r\n0\r\n\r\n"
    for byte in text.utf8 { client.send([byte]) }
    #expect(await client.read(until: "}").hasPrefix("HTTP/1.1 200 "))
  }

  @Test("a reader who does not read is given up, and holds nobody up")
  func deafReader() async throws {
    var limits = ServerLimits()
    limits.waitingEvents = 1024
    let served = try ServedDirectory(limits: limits)
    try await served.linkedPractitioner()
    let deaf = RawClient(socket: served.socket)
    deaf.send("GET /v1/events HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(await deaf.read(until: "listening").contains("200"))
    let metrics = { try await Exchange(served, "GET", "/v1/metrics").body }
    #expect(try await metrics().contains("patchwork_streams 1\n"))
    let client = Client(names: [PersonName(given: "Rhys", family: "Pugh")])
    // Until there are more events than the kernel and the server keep for one who takes none.
    try await eventually {
      for _ in 0..<20 { _ = try await served.local.apply(.addClient(client)) }
      return try await metrics().contains("patchwork_streams 0\n")
    }
  }

  @Test("random bytes and random cuts never stop the server")
  func noise() async throws {
    let served = try ServedDirectory()
    var random = SeededRandom()
    let sane = Array("POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}".utf8)
    for _ in 0..<200 {
      var bytes = sane
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let client = RawClient(socket: served.socket)
      client.send(Array(bytes.prefix(.random(in: 1...bytes.count, using: &random))))
      client.finish()
    }
    let client = RawClient(socket: served.socket)
    client.send("GET /v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(await client.readAll().contains("200 OK"))
  }

  @Test("a request that trickles in is given up")
  func slow() async throws {
    var limits = ServerLimits()
    limits.head = 50
    let served = try ServedDirectory(limits: limits)
    let client = RawClient(socket: served.socket)
    client.send("GET /v1/me HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    #expect(await client.readAll().hasPrefix("HTTP/1.1 408 "))
  }

  @Test("a body that trickles in is given up")
  func slowBody() async throws {
    var limits = ServerLimits()
    limits.body = 50
    let served = try ServedDirectory(limits: limits)
    let client = RawClient(socket: served.socket)
    client.send("POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
    #expect(await client.readAll().hasPrefix("HTTP/1.1 408 "))
  }

  @Test("a connection that says nothing is closed without a word")
  func silent() async throws {
    var limits = ServerLimits()
    (limits.head, limits.rest) = (50, 50)
    let served = try ServedDirectory(limits: limits)
    let silent = RawClient(socket: served.socket)
    #expect(await silent.readAll() == "")
    let rested = RawClient(socket: served.socket)
    rested.send("GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(await rested.readAll().hasSuffix("{\"status\":\"ok\"}"))
  }

  @Test("more connections than there may be are closed, and the others go on")
  func crowd() async throws {
    var limits = ServerLimits()
    limits.connections = 2
    let served = try ServedDirectory(limits: limits)
    let first = RawClient(socket: served.socket)
    let health = "GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n"
    first.send(health)
    #expect(await first.read(until: "ok\"}").contains("200"))
    let second = RawClient(socket: served.socket)
    second.send(health)
    #expect(await second.read(until: "ok\"}").contains("200"))
    let third = RawClient(socket: served.socket)
    third.send(health)
    #expect(await third.readAll() == "")
    first.send(health)
    #expect(await first.read(until: "ok\"}").contains("200"))
  }
}
