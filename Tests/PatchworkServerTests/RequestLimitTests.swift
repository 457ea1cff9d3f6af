import PatchworkServer
import ServedDirectory
import Testing

/// A server that has too much to do says so at once, instead of taking on more.
@Suite("Requests at once", .timeLimit(.minutes(1)))
struct RequestLimitTests {
  @Test("beyond the limit a request is refused and told to come again; the connection goes on")
  func beyond() async throws {
    var limits = ServerLimits()
    limits.requests = 0
    let served = try ServedDirectory(limits: limits)
    let client = RawClient(socket: served.socket)
    for _ in 0..<3 {
      client.send("GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n")
      let answer = await client.read(until: "}")
      #expect(answer.hasPrefix("HTTP/1.1 503 "))
      #expect(answer.contains("urn:patchwork:problem:busy") && answer.contains("Try again"))
    }
  }

  @Test("up to the limit each is answered, one after the other as often as one likes")
  func within() async throws {
    var limits = ServerLimits()
    limits.requests = 1
    let served = try ServedDirectory(limits: limits)
    let client = RawClient(socket: served.socket)
    for _ in 0..<3 {
      client.send("GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(await client.read(until: "}").hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test("the limits are those that the documentation names")
  func documented() {
    let limits = ServerLimits()
    #expect(limits.connections == 20_000)
    #expect(limits.requests == 512)
    #expect(limits.head == 10_000)
    #expect(limits.body == 30_000)
    #expect(limits.rest == 900_000)
    #expect(limits.send == 30_000)
    #expect(limits.heartbeat == 45_000)
    #expect(limits.waitingEvents == 65_536)
    #expect(limits.drain == 4_000)
  }
}
