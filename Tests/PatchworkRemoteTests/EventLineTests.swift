import PatchworkAPI
import PatchworkCore
import Synchronization
import Testing

@testable import PatchworkRemote

/// What changed while nobody told of it is not known, so that everything must be asked again.
@Suite("The line that changes arrive on", .timeLimit(.minutes(1)))
struct EventLineTests {
  private static let head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"

  private func chunk(_ text: String) -> String {
    "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
  }

  @Test("each time that it opens everything may have changed")
  func reopened() async throws {
    let ends = [try FarEnd(), try FarEnd()]
    let dialled = Mutex(0)
    let line = EventLine(
      Dialler { _ throws(LineFailure) in
        let number = dialled.withLock { count in
          defer { count += 1 }
          return count
        }
        guard number < ends.count else { throw LineFailure("nobody answers") }
        return ends[number].near
      }, request: HTTPRequest("GET", "/v1/events", fields: ["host": "a"]), watch: LineWatch())
    let (client, other) = (ClientID(rawValue: 7), ClientID(rawValue: 8))
    var events = line.listen().makeAsyncIterator()
    for (end, id) in zip(ends, [client, other]) {
      #expect(await end.read(until: "\r\n\r\n").hasPrefix("GET /v1/events"))
      end.send(Self.head)
      #expect(await events.next() == .everything)
      end.send(chunk("event: client\ndata: \(id)\n\n"))
      #expect(await events.next() == .client(id))
      end.hangUp()
    }
  }

  @Test("a listener who reads too slowly is told that everything may have changed")
  func slow() async throws {
    let end = try FarEnd()
    let line = EventLine(
      Dialler { _ throws(LineFailure) in end.near },
      request: HTTPRequest("GET", "/v1/events", fields: ["host": "a"]), watch: LineWatch())
    var slow = line.listen().makeAsyncIterator()
    var quick = line.listen().makeAsyncIterator()
    #expect(await end.read(until: "\r\n\r\n").hasPrefix("GET /v1/events"))
    end.send(Self.head)
    #expect(await quick.next() == .everything)
    for number in 1...130 {
      let id = ClientID(rawValue: Int64(number))
      end.send(chunk("event: client\ndata: \(id)\n\n"))
      #expect(await quick.next() == .client(id))
    }
    #expect(await slow.next() == .everything)
    var told: [DirectoryEvent] = []
    while told.last != .everything, told.count < 99, let event = await slow.next() {
      told.append(event)
    }
    #expect(told.last == .everything)
    #expect(told.first == .client(ClientID(rawValue: 1)))
    withExtendedLifetime(line) { end.hangUp() }
  }
}
