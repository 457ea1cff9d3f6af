import CLinux
import Glibc
import PatchworkAPI
import PatchworkCore

/// Why the server cannot listen, in a sentence.
package struct ListeningError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ reason: String) { description = worded("The server cannot listen: \(reason).") }

  /// What the kernel says about the last call.
  static func system(_ what: String) -> ListeningError {
    ListeningError("\(what): \(String(cString: strerror(errno)))")
  }
}

/// A Unix socket for a TLS proxy of this host.
package struct ProxySocket: Hashable, Sendable {
  package var path: String
  /// The group whose members may connect.
  package var group: gid_t

  package init(path: String, group: gid_t) {
    self.path = path
    self.group = group
  }
}

/// A socket that accepts connections.
struct Listener {
  let descriptor: Int32
  private let isUnix: Bool
  /// Whether it is a proxy's own, at which nobody is known by their account.
  private let isProxys: Bool
  /// The file of a Unix socket that this listener made, to be removed with it.
  private let path: String?

  /// A socket handed over by systemd or a test, already listening.
  init(descriptor: Int32) throws(ListeningError) {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    guard code == 0 else { throw .system(worded("the socket handed over is none")) }
    // It may have been handed over as one that blocks, and there is only one thread to wait.
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.descriptor = descriptor
    isUnix = address.ss_family == sa_family_t(AF_UNIX)
    isProxys = false
    path = nil
  }

  /// Listens on a Unix socket that every account of the host may connect to: who they are, the
  /// kernel says.
  ///
  /// A socket that a server left behind when it was killed is replaced; one that answers is not.
  init(path: String) throws(ListeningError) { try self.init(path: path, mode: 0o666, group: nil) }

  /// Listens on a Unix socket for a proxy and the accounts of its group.
  init(_ proxy: ProxySocket) throws(ListeningError) {
    try self.init(path: proxy.path, mode: 0o660, group: proxy.group)
  }

  /// - Parameter group: the group of a proxy's socket; nil for everybody's.
  private init(path: String, mode: mode_t, group: gid_t?) throws(ListeningError) {
    guard var address = sockaddr_un(path: path) else {
      throw ListeningError(worded("the path \(path) is too long for a socket"))
    }
    let descriptor = Glibc.socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_NONBLOCK | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .system(worded("no socket")) }
    if Self.answers(path) {
      Glibc.close(descriptor)
      throw ListeningError(worded("another server listens on \(path) already"))
    }
    unlink(path)
    // Until its group is set, a proxy's socket is its owner's alone.
    let before = umask(group == nil ? 0o111 : 0o177)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    umask(before)
    // `uid_t.max` is the kernel's -1: the owner stays.
    guard code == 0, group.map({ chown(path, uid_t.max, $0) == 0 }) ?? true,
      chmod(path, mode) == 0, listen(descriptor, 1024) == 0
    else {
      let error = ListeningError.system(path)
      Glibc.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    isUnix = true
    isProxys = group != nil
    self.path = path
  }

  init(_ address: TCPAddress) throws(ListeningError) {
    let descriptor = Glibc.socket(
      address.isV6 ? AF_INET6 : AF_INET,
      Int32(SOCK_STREAM.rawValue) | O_NONBLOCK | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .system(worded("no socket")) }
    var yes: Int32 = 1
    // A server that starts anew does not wait until the kernel has forgotten the last one's
    // connections.
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
    let code = address.withSocketAddress { bind(descriptor, $0, $1) }
    guard code == 0, listen(descriptor, 1024) == 0 else {
      let error = ListeningError.system("\(address)")
      Glibc.close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    isUnix = false
    isProxys = false
    path = nil
  }

  /// The port that a TCP socket listens on, which the kernel chose if 0 was asked for.
  var port: UInt16? {
    guard !isUnix else { return nil }
    // The address of an IPv4 socket has its port in the same place.
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    return code == 0 ? UInt16(bigEndian: address.sin6_port) : nil
  }

  /// Who is at the other end of an accepted connection; nil when the kernel does not say.
  func peer(of connection: Int32) -> Peer? {
    guard isUnix else {
      var yes: Int32 = 1
      // Answers are sent whole and must not wait for more, and a far end that is gone has to be
      // noticed.
      setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
      setsockopt(connection, SOL_SOCKET, SO_KEEPALIVE, &yes, 4)
      return .network
    }
    if isProxys { return .proxy }
    return UInt32(exactly: linux_peer_user(connection)).map { .account(user: $0) }
  }

  func close() {
    Glibc.close(descriptor)
    if let path { unlink(path) }
  }

  private static func answers(_ path: String) -> Bool {
    guard var address = sockaddr_un(path: path) else { return false }
    let probe = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { Glibc.close(probe) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(probe, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}

extension sockaddr_un {
  /// The address of a Unix socket; nil when the path is too long.
  package init?(path: String) {
    self.init()
    sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let fits = withUnsafeMutableBytes(of: &sun_path) { target in
      guard bytes.count < target.count, !bytes.contains(0), !bytes.isEmpty else { return false }
      target.copyBytes(from: bytes)
      return true
    }
    if !fits { return nil }
  }
}
