import Foundation
import PatchworkCore
import ServedDirectory
import Synchronization
import Testing

@testable import PatchworkRemote

/// Lines that break at the worst moment.
@Suite("A broken line", .timeLimit(.minutes(1)))
struct BrokenLineTests {
  @Test("a change whose answer was lost is made once")
  func lostAnswer() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let (socket, dials) = (served.socket, Counter())
    let directory = RemoteDirectory(
      .unix(path: socket),
      Dialler { mayAsk throws(LineFailure) in
        if dials.next() > 1 { return try Dialler.to(.unix(path: socket)).open(mayAsk) }
        return try Self.streamThatLosesTheAnswer(of: socket)
      })
    let receipt = try await directory.apply(
      .addClient(Client(names: [PersonName(given: "Rhys", family: "Pugh")])))
    #expect(dials.value == 2)
    let found = try await directory.search(SearchRequest(text: "rhys pugh"))
    #expect(found.hits.count == 1)
    #expect(
      try await served.local.network(of: ClientID(rawValue: receipt.subject)).client.name.given
        == "Rhys")
    await directory.close()
  }

  @Test("whoever is refused is told why, and not that the line is lost")
  func refused() async throws {
    let served = try ServedDirectory()
    let directory = RemoteDirectory(
      .http(host: "127.0.0.1", port: served.port), token: "unknown")
    let events = Task { for await _ in directory.events() {} }
    for _ in 0..<3 {
      await #expect(throws: DirectoryError.self) { try await directory.summary() }
    }
    var states = directory.lineStates().makeAsyncIterator()
    #expect(await states.next() == .connected)
    events.cancel()
    await directory.close()
  }

  @Test("starting without a server fails at once and says why")
  func nobodyThere() async throws {
    let directory = RemoteDirectory(.unix(path: "/nowhere/patchwork.sock"))
    do {
      _ = try await directory.greet()
      Issue.record("greeted")
    } catch DirectoryError.unavailable(let reason) {
      #expect(reason.contains("/nowhere/patchwork.sock"))
    }
  }

  /// A stream that carries a request to the server, and ends once the server has answered.
  private static func streamThatLosesTheAnswer(of socket: String) throws(LineFailure) -> ByteStream
  {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      throw LineFailure.system("no socket")
    }
    let far = ends[1]
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(far, &buffer, buffer.count)
      let request = Array(buffer.prefix(max(0, count)))
      Task {
        let client = RawClient(socket: socket)
        client.send(request)
        _ = await client.read(until: "sequence")
        close(far)
      }
    }
    return ByteStream(ends[0])
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }
}
