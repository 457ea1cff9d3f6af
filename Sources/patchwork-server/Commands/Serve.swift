import Dispatch
import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkServer
import PatchworkStore

/// `patchwork-server serve`: until SIGTERM or SIGINT.
enum Serve {
  static func run(_ words: [String]) throws {
    var arguments = Arguments(words)
    let database = try Places.database(&arguments)
    let isPrivate = arguments.takeFlag("--private")
    let settings = try settings(&arguments)
    try arguments.finishEmpty("serve")
    if isPrivate { try Places.requirePrivate(database) }
    for path in settings.sockets + settings.proxies.map(\.path) { Places.makeFolder(of: path) }

    signal(SIGPIPE, SIG_IGN)
    let directory = try LocalDirectory(serving: database, readers: 3)
    let server = try Server(directory: directory, settings)
    let sources = [SIGTERM, SIGINT].map { number in
      // What the signal does by default would end the program before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { server.drain() }
      source.activate()
      return source
    }
    announce(settings, ports: server.ports)
    server.run()
    let isClosed = DispatchSemaphore(value: 0)
    Task {
      await directory.end()
      isClosed.signal()
    }
    isClosed.wait()
    // A source that nobody holds any more hears nothing.
    withExtendedLifetime(sources) {}
  }

  private static func settings(_ arguments: inout Arguments) throws -> ServerSettings {
    var settings = ServerSettings()
    settings.isBehindProxy = arguments.takeFlag("--behind-proxy")
    settings.journal = arguments.takeFlag("--quiet") ? -1 : STDERR_FILENO
    settings.handedOver = socketsHandedOver()
    settings.sockets = try arguments.takeValues("--socket", what: worded("a path"))
    for text in try arguments.takeValues("--listen", what: worded("an address and a port")) {
      guard let address = TCPAddress(text) else {
        throw UsageError(
          worded("--listen takes a numeric address and a port, such as 127.0.0.1:8470."))
      }
      settings.addresses.append(address)
    }
    let group = try proxyGroup(arguments.takeValue("--proxy-group", what: worded("a group")))
    settings.proxies = try arguments.takeValues("--proxy", what: worded("a path"))
      .map { ProxySocket(path: $0, group: group) }
    if settings.sockets.isEmpty, settings.handedOver.isEmpty { settings.sockets = [Places.socket] }
    return settings
  }

  /// The group of a proxy's socket: the one that is named, or the server's own.
  private static func proxyGroup(_ name: String?) throws -> gid_t {
    guard let name else { return getegid() }
    guard let entry = getgrnam(name) else {
      throw CommandError(worded("This host has no group \(name)."))
    }
    return entry.pointee.gr_gid
  }

  private static func announce(_ settings: ServerSettings, ports: [UInt16]) {
    var places = settings.sockets.map { "unix:\($0)" }
    places += settings.proxies.map { worded("unix:\($0.path) for a proxy") }
    places += zip(settings.addresses, ports).map { address, port in
      "http://\(address.host.contains(":") ? "[\(address.host)]" : address.host):\(port)"
    }
    if !settings.handedOver.isEmpty { places.append(worded("the sockets handed over by systemd")) }
    say(worded("Patchwork \(Server.version) serves \(places.joined(separator: ", "))."))
  }

  /// Sockets that systemd opened: LISTEN_FDS of them from descriptor 3 on, if they are meant for
  /// this process (sd_listen_fds(3)).
  private static func socketsHandedOver() -> [Int32] {
    guard let pid = Places.variable("LISTEN_PID").flatMap({ pid_t($0) }), pid == getpid(),
      let count = Places.variable("LISTEN_FDS").flatMap({ Int32($0) }), (1...16).contains(count)
    else { return [] }
    return (3..<3 + count).map(\.self)
  }
}
