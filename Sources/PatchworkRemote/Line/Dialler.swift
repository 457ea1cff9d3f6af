import Glibc
import PatchworkCore

/// Opens streams to one server, by whatever way its address names.
struct Dialler: Sendable {
  /// Opens a stream; told whether the way may ask for a password or a second factor on the
  /// terminal, which it may only before the screen has been taken over.
  let open: @Sendable (_ mayAsk: Bool) throws(LineFailure) -> ByteStream

  static func to(_ address: ServerAddress) -> Dialler {
    switch address {
    case .unix(let path):
      Dialler { _ throws(LineFailure) in ByteStream(try connect(path: path)) }
    case .http(let host, let port):
      Dialler { _ throws(LineFailure) in ByteStream(try connect(host: host, port: port)) }
    case .ssh(let user, let host, let port, let socket):
      through { mayAsk in
        sshWords(user: user, host: host, port: port, socket: socket, mayAsk: mayAsk)
      }
    case .https(let url):
      through { _ in [httpsProgram, url] }
    }
  }

  /// Opens streams through a program that carries them on its standard input and output.
  static func through(_ words: @escaping @Sendable (_ mayAsk: Bool) -> [String]) -> Dialler {
    Dialler { mayAsk throws(LineFailure) in
      let (descriptor, relay) = try RelayProcess.start(words(mayAsk))
      return ByteStream(descriptor, relay: relay)
    }
  }

  /// What is run for `ssh://`. Everything that `~/.ssh/config` says holds; the second line to a
  /// server travels through the first, so that nobody is asked twice.
  static func sshWords(
    user: String?, host: String, port: UInt16?, socket: String?, mayAsk: Bool
  ) -> [String] {
    var words = ["ssh", "-T", "-o", "BatchMode=\(mayAsk ? "no" : "yes")"]
    // Both in seconds; by the second ssh ends a line on which nothing comes back.
    words += ["-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=20"]
    // Only in a folder of the account's own: the socket leads to the server as that account.
    if let folder = getenv("XDG_RUNTIME_DIR").map({ String(cString: $0) }), !folder.isEmpty {
      mkdir("\(folder)/patchwork", 0o700)
      words += ["-o", "ControlMaster=auto", "-o", "ControlPath=\(folder)/patchwork/ssh-%C"]
    }
    if let port { words += ["-p", "\(port)"] }
    if let user { words += ["-l", user] }
    words += ["--", host, "patchwork-server relay"]
    if let socket { words[words.count - 1] += " --socket '\(socket)'" }
    return words
  }

  /// The program for https: beside this one, or on the path.
  private static var httpsProgram: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? ""
    let beside = folder + "patchwork-https"
    return access(beside, X_OK) == 0 ? beside : "patchwork-https"
  }

  private static func connect(path: String) throws(LineFailure) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let descriptor = try newSocket(AF_UNIX)
    return try connect(descriptor, &address, worded("\(path) does not answer"))
  }

  private static func connect(host: String, port: UInt16) throws(LineFailure) -> Int32 {
    let place = worded("\(host) port \(port) does not answer")
    if host == "::1" {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      inet_pton(AF_INET6, host, &address.sin6_addr)
      return try connect(try newSocket(AF_INET6), &address, place)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &address.sin_addr) == 1
    else { throw LineFailure(worded("\(host) is no address of this host")) }
    let descriptor = try newSocket(AF_INET)
    var yes: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
    return try connect(descriptor, &address, place)
  }

  private static func newSocket(_ family: Int32) throws(LineFailure) -> Int32 {
    let descriptor = socket(
      family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .system(worded("no socket")) }
    return descriptor
  }

  private static func connect<Address>(
    _ descriptor: Int32, _ address: inout Address, _ place: String
  ) throws(LineFailure) -> Int32 {
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
    guard code == 0 else {
      let failure = LineFailure("\(place) (\(String(cString: strerror(errno))))")
      close(descriptor)
      throw failure
    }
    return descriptor
  }
}
