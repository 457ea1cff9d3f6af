import Foundation
import ServedDirectory
import Testing

@Suite("A server without descriptors", .serialized, .timeLimit(.minutes(1)))
struct OutOfDescriptorsTests {
  /// Connects without waiting to be let in.
  private func connected(to path: String) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      for (place, byte) in path.utf8.prefix(bytes.count - 1).enumerated() { bytes[place] = byte }
    }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    _ = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    return descriptor
  }

  @Test("does not keep a processor busy, and lets people in again when some are free")
  func waits() async throws {
    let server = try RealServer()
    try server.addAmina()
    try await server.start(descriptors: 64)
    let idle = (0..<64).map { _ in connected(to: server.socket) }
    defer { for descriptor in idle { close(descriptor) } }
    let before = try server.processorSeconds()
    // What is looked at is what happens in this time.
    try await Task.sleep(for: .seconds(3))
    #expect(try server.processorSeconds() - before < 0.6)
    for descriptor in idle { shutdown(descriptor, Int32(SHUT_RDWR)) }
    let client = RawClient(socket: server.socket)
    client.send(Array("GET /v1/version HTTP/1.1\r\nhost: a\r\n\r\n".utf8))
    #expect(await client.read(until: "}").hasPrefix("HTTP/1.1 200"))
    server.stop()
  }
}
