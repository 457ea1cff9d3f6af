import Foundation
import Glibc

/// A client that sends exactly the bytes it is given, and says what came back.
package final class RawClient: Sendable {
  private let descriptor: Int32

  /// Connects to a Unix socket; waits ten seconds at most for whatever is read later.
  package init(socket path: String) {
    descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends a text; false when the other end has closed.
  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends bytes; false when the other end has closed.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// Says that nothing more is sent.
  package func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// What comes back until a text has come, or the connection is closed.
  package func read(until end: String) async -> String {
    // On a thread of its own: the server in this process needs those that tasks run on.
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: self.readNow(until: end)) }
    }
  }

  private func readNow(until end: String) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      if !end.isEmpty, text.contains(end) { return text }
    }
  }

  /// Everything that comes back until the connection is closed.
  package func readAll() async -> String { await read(until: "") }
}
