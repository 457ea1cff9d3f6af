import CLinux
import Glibc

/// Sends requests on many kept-alive connections from one thread, the next one on each as soon as
/// its answer is complete.
struct LoadGenerator {
  /// The result of a run.
  struct Result {
    var times = Durations()
    var seconds = 0.0
    /// Answers with another status than 200.
    var failures = 0

    /// Answers a second.
    var rate: Double { seconds > 0 ? Double(times.milliseconds.count) / seconds : 0 }

    var json: String {
      "{\"per_second\":\(Int(rate)),\"ms\":\(times.json),\"failures\":\(failures)}"
    }
  }

  private final class Line {
    let descriptor: Int32
    var received: [UInt8] = []
    var asked = ContinuousClock.now

    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  let address: LoadAddress
  let connections: Int

  /// Sends the requests in turn for a number of seconds.
  func run(_ requests: [[UInt8]], seconds: Double) throws -> Result {
    let epoll = linux_epoll_create()
    defer { close(epoll) }
    var lines: [Line] = []
    var next = 0
    func ask(_ line: Line) {
      let request = requests[next % requests.count]
      next += 1
      line.asked = .now
      _ = send(line.descriptor, request, request.count, Int32(MSG_NOSIGNAL))
    }
    for number in 0..<connections {
      guard let descriptor = address.connect() else {
        throw MeasurementFailure("a connection failed")
      }
      let line = Line(descriptor)
      lines.append(line)
      _ = linux_epoll_add(epoll, descriptor, linux_readable, UInt64(number))
    }
    var result = Result()
    let start = ContinuousClock.now
    let end = start + .seconds(seconds)
    for line in lines { ask(line) }
    var ready = [linux_readiness](repeating: linux_readiness(), count: 64)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while ContinuousClock.now < end {
      let count = Int(linux_epoll_wait(epoll, &ready, 64, 1000))
      for event in ready.prefix(max(0, count)) {
        let line = lines[Int(event.token)]
        let read = recv(line.descriptor, &buffer, buffer.count, 0)
        guard read > 0 else { throw MeasurementFailure("the server closed a connection") }
        line.received += buffer[..<read]
        guard let status = Self.takeAnswer(from: &line.received) else { continue }
        result.times.add((ContinuousClock.now - line.asked).inMilliseconds)
        if status != 200 { result.failures += 1 }
        ask(line)
      }
    }
    result.seconds = (ContinuousClock.now - start).inMilliseconds / 1e3
    return result
  }

  /// Removes one complete answer from the front of the bytes.
  ///
  /// - Returns: its status; nil while the answer is incomplete.
  static func takeAnswer(from bytes: inout [UInt8]) -> Int? {
    guard let end = endOfHead(bytes) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    var length = 0
    if let field = head.range(of: "content-length: ") {
      length = Int(head[field.upperBound...].prefix { $0.isNumber }) ?? 0
    }
    guard bytes.count >= end + length else { return nil }
    bytes.removeFirst(end + length)
    return Int(head.dropFirst(9).prefix(3))
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    for place in 3..<bytes.count
    where bytes[place] == 10 && bytes[place - 1] == 13 && bytes[place - 2] == 10 {
      return place + 1
    }
    return nil
  }
}

extension String {
  /// The first occurrence of a text. By hand, because this target does without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
