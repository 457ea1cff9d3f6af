import PatchworkServer
import ServedDirectory
import Testing

@Suite("What no client should send")
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

  @Test("random bytes and random cuts never stop the server")
  func noise() async throws {
    let served = try ServedDirectory()
    var random = SystemRandomNumberGenerator()
    let sane = Array("POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}".utf8)
    for _ in 0..<200 {
      var bytes = sane
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255)
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
    var limits = ReceptionLimits()
    limits.head = 50
    let served = try ServedDirectory(limits: limits)
    let client = RawClient(socket: served.socket)
    client.send("GET /v1/me HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    #expect(await client.readAll().hasPrefix("HTTP/1.1 408 "))
  }

  @Test("a body that trickles in is given up")
  func slowBody() async throws {
    var limits = ReceptionLimits()
    limits.body = 50
    let served = try ServedDirectory(limits: limits)
    let client = RawClient(socket: served.socket)
    client.send("POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{")
    #expect(await client.readAll().hasPrefix("HTTP/1.1 408 "))
  }

  @Test("a connection that says nothing is closed without a word")
  func silent() async throws {
    var limits = ReceptionLimits()
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
    var limits = ReceptionLimits()
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
