import PatchworkAPI
import PatchworkCore
import Synchronization
import Testing

@testable import PatchworkRemote

/// Which answer is whose, and in which order requests go out, when a line breaks or an asker goes.
@Suite("The line that requests travel on", .timeLimit(.minutes(1)))
struct RequestLineTests {
  private let watch = LineWatch()

  private func request(_ path: String) -> HTTPRequest {
    HTTPRequest("GET", path, fields: ["host": "a"])
  }

  /// The answer to a question, as text. When the test's time is over the question is given up.
  private func text(_ question: Task<HTTPResponse, any Error>) async throws -> String {
    let response = try await withTaskCancellationHandler {
      try await question.value
    } onCancel: {
      question.cancel()
    }
    return String(decoding: response.body, as: UTF8.self)
  }

  /// A line over ends that the test holds, dialled in their order; beyond the first only once the
  /// gate is open.
  private func line(
    _ ends: [FarEnd], gate: Gate = Gate(isOpen: true), patience: Duration = .seconds(30),
    lateness: Duration = .seconds(30), probe: String? = nil
  ) -> RequestLine {
    let dialled = Mutex(0)
    return RequestLine(
      Dialler { _ throws(LineFailure) in
        let number = dialled.withLock { $0 }
        guard number == 0 || gate.isOpen, number < ends.count else {
          throw LineFailure("nobody answers")
        }
        dialled.withLock { $0 += 1 }
        return ends[number].near
      }, watch: watch, patience: patience, lateness: lateness, probe: probe.map(request))
  }

  private final class Gate: Sendable {
    private let state: Mutex<Bool>
    init(isOpen: Bool) { state = Mutex(isOpen) }
    var isOpen: Bool { state.withLock { $0 } }
    func open() { state.withLock { $0 = true } }
  }

  /// Waits until the line is lost with so many changes waiting.
  private func isLost(withWaiting changes: Int) async {
    for await state in watch.states() {
      if case .reconnecting(_, _, changes, _) = state { return }
    }
  }

  @Test("what was sent before the line broke is sent again before what was asked since")
  func order() async throws {
    let (first, second, gate) = (try FarEnd(), try FarEnd(), Gate(isOpen: false))
    let line = line([first, second], gate: gate)
    let one = Task { try await line.ask(request("/one"), isChange: true) }
    #expect(await first.read(until: "/one").contains("/one"))
    first.hangUp()
    await isLost(withWaiting: 1)
    let two = Task { try await line.ask(request("/two"), isChange: true) }
    await isLost(withWaiting: 2)
    gate.open()
    let sent = await second.read(until: "/two")
    #expect(
      sent.split(separator: "\r\n").filter { $0.hasPrefix("GET") }
        == ["GET /one HTTP/1.1", "GET /two HTTP/1.1"])
    second.answer("first")
    second.answer("second")
    #expect(try await text(one) == "first")
    #expect(try await text(two) == "second")
    await line.close()
  }

  @Test("the answer to somebody who has gone is thrown away, and the next gets their own")
  func cancelled() async throws {
    let end = try FarEnd()
    let line = line([end])
    let one = Task { try await line.ask(request("/one"), isChange: false) }
    #expect(await end.read(until: "/one").contains("/one"))
    let two = Task { try await line.ask(request("/two"), isChange: false) }
    #expect(await end.read(until: "/two").contains("/two"))
    one.cancel()
    await #expect(throws: CancellationError.self) { try await one.value }
    end.answer("first")
    end.answer("second")
    #expect(try await text(two) == "second")
    await line.close()
  }

  @Test("who goes before anything was sent is not sent")
  func goneBefore() async throws {
    let (first, second, gate) = (try FarEnd(), try FarEnd(), Gate(isOpen: false))
    let line = line([first, second], gate: gate)
    let one = Task { try await line.ask(request("/one"), isChange: true) }
    #expect(await first.read(until: "/one").contains("/one"))
    first.hangUp()
    await isLost(withWaiting: 1)
    let two = Task { try await line.ask(request("/two"), isChange: true) }
    await isLost(withWaiting: 2)
    two.cancel()
    await #expect(throws: CancellationError.self) { try await two.value }
    let three = Task { try await line.ask(request("/three"), isChange: true) }
    await isLost(withWaiting: 2)
    gate.open()
    #expect(await !second.read(until: "/three").contains("/two"))
    second.answer("first")
    second.answer("third")
    #expect(try await text(one) == "first")
    #expect(try await text(three) == "third")
    await line.close()
  }

  @Test("a question waits as long as its patience, and a change until it is made")
  func patience() async throws {
    let (first, second) = (try FarEnd(), try FarEnd())
    let line = line([first, second], patience: .milliseconds(100))
    let change = Task { try await line.ask(request("/change"), isChange: true) }
    #expect(await first.read(until: "/change").contains("/change"))
    do {
      _ = try await line.ask(request("/question"), isChange: false)
      Issue.record("answered by nobody")
    } catch DirectoryError.unavailable(let reason) {
      #expect(reason == "no answer came in time")
    }
    // A line on which nothing comes back is given up; the change goes out on another.
    let sent = await second.read(until: "/change")
    #expect(sent.contains("/change") && !sent.contains("/question"))
    second.answer("made")
    #expect(try await text(change) == "made")
    await line.close()
  }

  @Test("after a question without an answer something small is asked until the line is back")
  func probing() async throws {
    let (first, second) = (try FarEnd(), try FarEnd())
    let line = line([first, second], patience: .milliseconds(100), probe: "/probe")
    await #expect(throws: DirectoryError.self) {
      _ = try await line.ask(self.request("/question"), isChange: false)
    }
    await isLost(withWaiting: 0)
    // Nobody asks anything any more.
    #expect(await second.read(until: "/probe").contains("/probe"))
    second.answer("here")
    for await state in watch.states() where state == .connected { break }
    await line.close()
  }

  @Test("a change on a line whose other end is gone is said to wait, and goes out on another")
  func halfOpen() async throws {
    let (first, second) = (try FarEnd(), try FarEnd())
    let line = line([first, second], lateness: .milliseconds(500))
    let change = Task { try await line.ask(request("/change"), isChange: true) }
    #expect(await first.read(until: "/change").contains("/change"))
    await isLost(withWaiting: 1)
    #expect(await second.read(until: "/change").contains("/change"))
    second.answer("made")
    #expect(try await text(change) == "made")
    await line.close()
  }

  @Test(
    "what a proxy answers in the server's place is no answer, and the change is sent again",
    arguments: [
      "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
      "HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
      "HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n{\"a\"",
      "HTTP/1.1 500 Oops\r\nContent-Type: application/problem+json\r\nContent-Length: 1\r\n\r\n{",
    ])
  func between(_ answer: String) async throws {
    let (first, second) = (try FarEnd(), try FarEnd())
    let line = line([first, second])
    let change = Task { try await line.ask(request("/change"), isChange: true) }
    #expect(await first.read(until: "/change").contains("/change"))
    first.send(answer)
    await isLost(withWaiting: 1)
    #expect(await second.read(until: "/change").contains("/change"))
    second.send(
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
    #expect(try await text(change) == "{}")
    await line.close()
  }

  @Test("a refusal of the server's own is an answer")
  func refusal() async throws {
    let end = try FarEnd()
    let line = line([end])
    let change = Task { try await line.ask(request("/change"), isChange: true) }
    #expect(await end.read(until: "/change").contains("/change"))
    end.send(
      "HTTP/1.1 503 Busy\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}")
    #expect(try await text(change) == "{}")
    await line.close()
  }

  @Test("a sign that the server goes on (100) is no answer")
  func interim() async throws {
    let end = try FarEnd()
    let line = line([end])
    let one = Task { try await line.ask(request("/one"), isChange: true) }
    #expect(await end.read(until: "/one").contains("/one"))
    end.send("HTTP/1.1 100 Continue\r\n\r\n")
    end.answer("first")
    #expect(try await text(one) == "first")
    await line.close()
  }

  @Test("whoever waits when the line is closed is told")
  func closed() async throws {
    let end = try FarEnd()
    let line = line([end])
    let one = Task { try await line.ask(request("/one"), isChange: true) }
    #expect(await end.read(until: "/one").contains("/one"))
    await line.close()
    await #expect(throws: DirectoryError.unavailable(reason: "the line was closed")) {
      try await text(one)
    }
  }
}
