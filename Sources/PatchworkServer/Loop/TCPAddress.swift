import Glibc

/// A numeric address and port to listen on: `127.0.0.1:8080`, `[::1]:8080`.
package struct TCPAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as it was written, without brackets.
  package let host: String
  /// The port; 0 lets the kernel choose.
  package let port: UInt16
  let isV6: Bool

  /// Reads an address; nil for names and for anything else.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    var host = String(text[..<colon])
    isV6 = host.hasPrefix("[")
    if isV6 {
      guard host.hasSuffix("]") else { return nil }
      host = String(host.dropFirst().dropLast())
    }
    self.host = host
    self.port = port
    guard withSocketAddress({ _, _ in 0 }) == 0 else { return nil }
  }

  /// Whether only programs of this host can connect.
  package var isLoopback: Bool { isV6 ? host == "::1" : host.hasPrefix("127.") }

  package var description: String { isV6 ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// Lends the address in the kernel's form; -1 when the host is no numeric address.
  func withSocketAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    if isV6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      guard inet_pton(AF_INET6, host, &address.sin6_addr) == 1 else { return -1 }
      return lend(&address, body)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else { return -1 }
    return lend(&address, body)
  }

  private func lend<Address>(
    _ address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
