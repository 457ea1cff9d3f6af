import Foundation
import PatchworkCore
import Testing

@testable import PatchworkRemote

/// A server, or whatever stands in its place, that answers what it should not.
@Suite("Hostile answers", .timeLimit(.minutes(1)))
struct HostileAnswerTests {
  private func directory(on line: FarEnd) -> RemoteDirectory {
    let near = line.near
    return RemoteDirectory(
      .unix(path: "/nowhere"), Dialler { _ throws(LineFailure) in near })
  }

  /// Asks for a network while the other end does something, and says what came of it.
  private func outcome(
    of client: ClientID, _ answer: @escaping @Sendable (FarEnd) -> Void
  ) async throws -> DirectoryError? {
    let line = try FarEnd()
    let directory = directory(on: line)
    async let asked = line.read(until: "\r\n\r\n")
    async let found = directory.network(of: client)
    _ = await asked
    Thread.detachNewThread { answer(line) }
    do {
      _ = try await found
      await directory.close()
      return nil
    } catch {
      await directory.close()
      return error as? DirectoryError
    }
  }

  private func told(_ error: DirectoryError?) -> String {
    if case .unavailable(let reason)? = error { reason } else { "\(String(describing: error))" }
  }

  @Test("chunks without end are given up", arguments: [true, false])
  func endless(isChunked: Bool) async throws {
    let error = try await outcome(of: ClientID(rawValue: 7)) { line in
      line.send(
        "HTTP/1.1 200 OK\r\n" + (isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n"))
      let piece = String(repeating: "x", count: 1 << 16)
      for _ in 0..<600 {
        line.send(isChunked ? "10000\r\n\(piece)\r\n" : piece)
      }
    }
    #expect(told(error).contains("longer than 33554432 bytes"))
  }

  @Test("a length that no answer has is not waited for")
  func enormousLength() async throws {
    let error = try await outcome(of: ClientID(rawValue: 7)) { line in
      line.send("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    }
    #expect(told(error).contains("longer than"))
  }

  @Test("a network of somebody else than was asked is refused")
  func anotherClient() async throws {
    var other = Client(names: [PersonName(given: "Ben", family: "Pugh")])
    other.id = ClientID(rawValue: 8)
    let data = try JSONEncoder().encode(Network(client: other))
    let body = String(decoding: data, as: UTF8.self)
    let refused = try await outcome(of: ClientID(rawValue: 7)) { $0.answer(body) }
    #expect(told(refused).contains("another record than was asked"))
    #expect(try await outcome(of: ClientID(rawValue: 8)) { $0.answer(body) } == nil)
  }
}
