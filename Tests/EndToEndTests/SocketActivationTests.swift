import Foundation
import Testing

/// A socket that systemd made before the server was wanted.
@Suite(.timeLimit(.minutes(1))) struct SocketActivationTests {
  @Test func theServerServesTheSocketThatItWasHanded() async throws {
    let server = try RealServer()
    try server.addAmina()
    let path = server.folder.appendingPathComponent("systemd.sock").path
    let listener = try Self.listener(at: path)
    defer { close(listener) }

    // What is asked before the server runs waits for it.
    let home = try Program.makeHome()
    async let found = Task.detached {
      try Program.patchwork(["who", "--server", "unix:\(path)", "amina"], home: home)
    }.value
    try await server.start(handingOver: listener)
    let result = try await found
    #expect(result.status == 0)
    #expect(result.output.contains("07700 900123"))
  }

  private static func listener(at path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard descriptor >= 0, code == 0, listen(descriptor, 16) == 0 else {
      throw Program.Failure(sentence: "no socket can be made at \(path)")
    }
    return descriptor
  }
}
