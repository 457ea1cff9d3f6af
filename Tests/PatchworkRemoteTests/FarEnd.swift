import Foundation
import PatchworkAPI

@testable import PatchworkRemote

/// The server's end of a line, in the test's hands: it answers when and as the test says.
final class FarEnd: Sendable {
  /// The end that the program has.
  let near: ByteStream
  private let descriptor: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      throw LineFailure.system("no socket")
    }
    near = ByteStream(ends[0])
    descriptor = ends[1]
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// What arrives until a text has come; everything when the line ends or ten seconds pass before.
  func read(until end: String) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: self.readNow(until: end)) }
    }
  }

  private func readNow(until end: String) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains(end) { return text }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return text }
      bytes += buffer[..<count]
    }
  }

  /// Answers the next request with a text.
  func answer(_ text: String) {
    send("HTTP/1.1 200 OK\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)")
  }

  /// Sends a text as it is.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// Breaks the line.
  func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }
}
