import Foundation
import PatchworkAPI
import PatchworkCore
import PatchworkServer
import ServedDirectory
import Testing

@Suite("Serving", .timeLimit(.minutes(1)))
struct ServingTests {
  @Test("requests sent in one go are answered in their order")
  func pipelining() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = RawClient(socket: served.socket)
    client.send(
      "GET /v1/me HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n"
        + "GET /nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    let answers = await client.readAll().components(separatedBy: "HTTP/1.1 ")
    #expect(answers.count == 4)
    #expect(answers[1].contains("Okafor") && answers[2].contains("ok"))
    #expect(answers[3].hasPrefix("404"))
  }

  @Test("what was asked before the end is still answered")
  func halfClosed() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = RawClient(socket: served.socket)
    client.send("GET /v1/me HTTP/1.1\r\nHost: a\r\n\r\n")
    client.finish()
    #expect(await client.readAll().contains("Okafor"))
  }

  @Test("HEAD gets the length without the body; a wrong method learns the right ones")
  func methods() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let head = try await Exchange(served, "HEAD", "/v1/me")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(Int(head.fields["content-length"] ?? "") ?? 0 > 100)
    #expect(head.fields["cache-control"] == "no-store")
    let wrong = try await Exchange(served, "DELETE", "/v1/me")
    #expect(wrong.status == 405)
    #expect(wrong.fields["allow"] == "GET, PUT")
  }

  @Test("a sender who waits for leave to send the body gets it")
  func expectation() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = RawClient(socket: served.socket)
    client.send(
      "POST /v1/searches HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        + "Content-Length: 14\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
    #expect(await client.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 "))
    client.send(#"{"text":"joy"}"#)
    #expect(await client.readAll().contains("200 OK"))
  }

  @Test("changes are told to whoever listens, and a stop ends the stream")
  func events() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = RawClient(socket: served.socket)
    client.send("GET /v1/events HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(await client.read(until: "listening").contains("text/event-stream"))
    let added = try await Exchange(served, "POST", "/v1/clients", body: WriteTests.sian)
    let id = try #require(added["subject"])
    #expect(await client.read(until: "event: client\ndata: \(id)\n\n").contains(id))
    served.server.drain()
    #expect(await client.readAll().hasSuffix("0\r\n\r\n"))
  }

  @Test("a stop lets what was begun finish, and takes nothing new")
  func drain() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let begun = RawClient(socket: served.socket)
    begun.send("GET /v1/me HTTP/1.1\r\nHost: a\r\nX: ")
    // Answered only after the server has seen the beginning above.
    #expect(try await Exchange(served, "GET", "/v1/health").status == 200)
    served.server.drain()
    try await eventually { !RawClient(socket: served.socket).send("GET") }
    begun.send("y\r\n\r\n")
    let answer = await begun.readAll()
    #expect(answer.contains("Okafor") && answer.contains("connection: close"))
  }

  @Test("metrics count what was asked, and name nobody")
  func metrics() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    _ = try await Exchange(served, "GET", "/v1/me")
    let text = try await Exchange(served, "GET", "/v1/metrics").body
    #expect(text.contains(#"patchwork_requests_total{operation="me",status="200"} 1"#))
    #expect(text.contains("patchwork_request_seconds_count 1"))
    #expect(!text.contains("Okafor"))
  }
}
