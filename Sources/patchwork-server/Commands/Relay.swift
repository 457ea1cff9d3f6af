import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkServer

/// `patchwork-server relay`: joins standard input and output to the server's Unix socket, so that
/// a login over SSH reaches the server as the account that was logged in to.
enum Relay {
  static func run(_ words: [String]) throws {
    var arguments = Arguments(words)
    let path = try arguments.takeValue("--socket", what: worded("a path")) ?? Places.liveSocket
    try arguments.finishEmpty("relay")
    signal(SIGPIPE, SIG_IGN)
    let server = try connect(path)
    var ends = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: server, events: Int16(POLLIN), revents: 0),
    ]
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      guard poll(&ends, 2, -1) >= 0 else {
        if errno == EINTR { continue }
        return
      }
      if ends[0].revents != 0, !carry(from: STDIN_FILENO, to: server, buffer) {
        // Nothing more is asked; what was asked is still answered.
        shutdown(server, Int32(SHUT_WR))
        ends[0].fd = -1
      }
      if ends[1].revents != 0, !carry(from: server, to: STDOUT_FILENO, buffer) { return }
    }
  }

  private static func connect(_ path: String) throws -> Int32 {
    guard var address = sockaddr_un(path: path) else {
      throw CommandError(worded("\(path) is too long for a socket."))
    }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard descriptor >= 0, code == 0 else {
      let reason = String(cString: strerror(errno))
      throw CommandError(
        worded("No Patchwork server answers on \(path) (\(reason)). Is it running?"))
    }
    return descriptor
  }

  /// Carries what has arrived; false at the end or when the other side is gone.
  private static func carry(
    from source: Int32, to target: Int32, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let count = read(source, buffer.baseAddress, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    var sent = 0
    while sent < count {
      let written = write(target, buffer.baseAddress.map { $0 + sent }, count - sent)
      guard written > 0 else {
        if written < 0, errno == EINTR { continue }
        return false
      }
      sent += written
    }
    return true
  }
}
