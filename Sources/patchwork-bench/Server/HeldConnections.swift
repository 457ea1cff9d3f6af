import CLinux
import Glibc

/// Many connections with one request each, that then stay open: idle, or waiting for events.
final class HeldConnections {
  private var descriptors: [Int32] = []
  private let epoll = linux_epoll_create()

  /// Fewer than a server's share of one token.
  static let perToken = 200

  deinit {
    for descriptor in descriptors { close(descriptor) }
    close(epoll)
  }

  /// Opens the connections, sends a request on each and waits for the start of each answer.
  ///
  /// - Parameter requests: The same with one token each; a token is shown on `perToken` connections, as
  ///   a server lets one person hold only so many.
  init(to address: LoadAddress, count: Int, asking requests: [[UInt8]]) throws {
    // Each connection needs a descriptor, and the soft limit is often 1,024.
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    for number in 0..<count {
      guard let descriptor = address.connect() else {
        throw MeasurementFailure("only \(number) connections could be opened")
      }
      descriptors.append(descriptor)
      _ = linux_epoll_add(epoll, descriptor, linux_readable, UInt64(number))
      let request = requests[number / Self.perToken]
      _ = send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
      guard waitForEach(in: [number], seconds: 10).count == 1 else {
        throw MeasurementFailure("connection \(number) got no answer")
      }
    }
  }

  var count: Int { descriptors.count }

  /// The milliseconds until each connection has received data, in order of arrival. Fewer than
  /// `count` when the time runs out.
  func waitForAll(seconds: Double) -> [Double] {
    waitForEach(in: Set(descriptors.indices), seconds: seconds)
  }

  private func waitForEach(in wanted: Set<Int>, seconds: Double) -> [Double] {
    let start = ContinuousClock.now
    var missing = wanted
    var times: [Double] = []
    var ready = [linux_readiness](repeating: linux_readiness(), count: 64)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !missing.isEmpty, ContinuousClock.now < start + .seconds(seconds) {
      let found = Int(linux_epoll_wait(epoll, &ready, 64, 100))
      for event in ready.prefix(max(0, found)) {
        let number = Int(event.token)
        _ = recv(descriptors[number], &buffer, buffer.count, 0)
        if missing.remove(number) != nil {
          times.append((ContinuousClock.now - start).inMilliseconds)
        }
      }
    }
    return times
  }
}
