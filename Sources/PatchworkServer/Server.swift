import Dispatch
import Glibc
import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// Where a server listens, and how.
package struct ServerSettings: Sendable {
  /// Unix sockets to make, by path.
  package var sockets: [String] = []
  /// Unix sockets to make for TLS proxies, at which tokens alone say who asks.
  package var proxies: [ProxySocket] = []
  package var addresses: [TCPAddress] = []
  /// Sockets that listen already, handed over by systemd.
  package var handedOver: [Int32] = []
  /// Whether a proxy protects the addresses, so that they need not be loopback ones.
  package var isBehindProxy = false
  /// Where the journal goes; -1 for nowhere.
  package var journal: Int32 = STDERR_FILENO
  /// How long things may take, and how much there may be.
  package var limits = ServerLimits()

  /// Settings that listen nowhere yet.
  package init() {}
}

/// A directory served to many.
///
/// ```swift
/// let server = try Server(directory: try LocalDirectory(serving: path, readers: 3), settings)
/// server.run()  // until server.drain() is called
/// ```
package final class Server: Sendable {
  /// The version of the program and of its API document.
  package static let version = "0.1.0"

  /// The TCP ports listened on, in the order of the settings.
  package let ports: [UInt16]

  private let directory: LocalDirectory
  private let settings: ServerSettings
  private let listeners: [Listener]
  private let queue: MessageQueue
  private let identities: Identities

  /// Starts to listen; connections wait until `run`.
  ///
  /// - Throws: `UnwritableDatabase` when what is asked could not be recorded; `ListeningError` when an
  ///   address cannot be had, or is open to the world.
  package init(directory: LocalDirectory, _ settings: ServerSettings) throws {
    try directory.requireWriting()
    var listeners: [Listener] = []
    for address in settings.addresses where !address.isLoopback && !settings.isBehindProxy {
      throw ListeningError(
        worded(
          """
          \(address) can be reached from other hosts, and what is sent there is not encrypted. \
          Listen on 127.0.0.1 behind a TLS proxy, or say --behind-proxy
          """))
    }
    for descriptor in settings.handedOver { listeners.append(try Listener(descriptor: descriptor)) }
    for path in settings.sockets { listeners.append(try Listener(path: path)) }
    for proxy in settings.proxies { listeners.append(try Listener(proxy)) }
    for address in settings.addresses { listeners.append(try Listener(address)) }
    guard !listeners.isEmpty else {
      throw ListeningError(worded("no socket and no address was given"))
    }
    self.listeners = listeners
    ports = listeners.compactMap(\.port)
    self.directory = directory
    self.settings = settings
    queue = try MessageQueue()
    identities = Identities(directory)
  }

  /// Serves on the calling thread until drained.
  package func run() {
    // Each connection takes one, and programs begin with a thousand or so.
    Self.allowManyDescriptors()
    let handler = DirectoryHandler(directory, identities: identities, version: Self.version)
    let telling = Task { [queue, directory] in
      for await addressed in directory.addressedEvents() {
        switch addressed.event {
        // Their access may have changed with their entry.
        case .practitioner(let id): queue.post(.review(id))
        case .everything: queue.post(.review(nil))
        default: break
        }
        queue.post(.event(EventText.bytes(addressed.event), to: addressed.audience))
      }
    }
    let publishing = Task { [directory, settings] in
      var publishing = HeadPublishing(of: directory, to: settings.journal)
      await publishing.run()
    }
    let due = Task { [directory] in await Self.carryOutDue(of: directory) }
    defer {
      telling.cancel()
      publishing.cancel()
      due.cancel()
      settle()
    }
    do throws(ListeningError) {
      let loop = try ServerLoop(
        listeners: listeners, handler: handler, queue: queue, limits: settings.limits,
        journal: Journal(descriptor: settings.journal))
      loop.run()
    } catch {
      let journal = Journal(descriptor: settings.journal)
      journal.note(event: "failed", "reason=\"\(error)\"")
      journal.flush()
    }
  }

  /// Waits until the last searches have been written down, and the head that stands for them.
  private func settle() {
    let isDone = DispatchSemaphore(value: 0)
    Task { [directory, settings] in
      await directory.settle()
      await HeadPublishing.finish(of: directory, to: settings.journal)
      isDone.signal()
    }
    isDone.wait()
  }

  /// Stops: accepts nothing new, finishes what was begun, within a few seconds.
  package func drain() { queue.post(.drain) }

  private static func allowManyDescriptors() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
