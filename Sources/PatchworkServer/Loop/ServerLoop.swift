import CLinux
import Glibc
import PatchworkAPI
import PatchworkCore

/// Accepts connections, reads requests, hands them on, sends the answers: one thread for all of
/// them, which owns every connection and never waits for a directory.
final class ServerLoop {
  let queue: MessageQueue
  let handler: any Handler
  let limits: ServerLimits
  let journal: Journal
  var metrics = Metrics()
  var connections: [UInt64: HTTPConnection] = [:]
  var streams: Set<UInt64> = []
  var shares: ConnectionShares
  var handling = 0

  private let epoll: Int32
  private var listeners: [Listener]
  // The numbers below are the tokens of the queue and of listeners.
  private var nextNumber: UInt64 = 1000
  private var mayAccept = true
  /// When accepting is tried again after descriptors ran out, in milliseconds.
  private var acceptsAgain: Int64 = 0
  /// When the next deadline falls, in milliseconds.
  private var nextDeadline = Int64.max
  /// When the next signs of life go out, in milliseconds.
  var nextHeartbeat = Int64.max
  /// The day on which every stream was last authenticated again.
  var reviewedOn: CivilDate?
  private var drainsUntil: Int64?
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)

  private static let queueToken: UInt64 = 0
  /// Milliseconds for which nobody is let in after descriptors ran out. To try at each turn would keep a
  /// core busy.
  private static let waitForDescriptors: Int64 = 500

  init(
    listeners: [Listener], handler: any Handler, queue: MessageQueue, limits: ServerLimits,
    journal: Journal
  ) throws(ListeningError) {
    self.listeners = listeners
    self.handler = handler
    self.queue = queue
    self.limits = limits
    shares = ConnectionShares(each: limits.share)
    self.journal = journal
    epoll = linux_epoll_create()
    guard epoll >= 0 else { throw ListeningError(worded("no epoll is left")) }
    _ = linux_epoll_add(epoll, queue.descriptor, linux_readable, Self.queueToken)
    watchListeners()
  }

  deinit {
    buffer.deallocate()
    close(epoll)
  }

  /// Serves until drained.
  func run() {
    var ready = [linux_readiness](repeating: linux_readiness(), count: 64)
    while !isFinished {
      let count = ready.withUnsafeMutableBufferPointer {
        linux_epoll_wait(epoll, $0.baseAddress, Int32($0.count), timeToWait)
      }
      for event in ready.prefix(Int(max(0, count))) {
        if event.token == Self.queueToken {
          for message in queue.takeAll() { take(message) }
        } else if event.token < 1000 {
          accept(from: Int(event.token) - 1)
        } else if let connection = connections[event.token] {
          serve(connection, event.events)
        }
      }
      keepTime()
      journal.flush()
    }
    for connection in Array(connections.values) { drop(connection) }
    journal.flush()
  }

  // MARK: Time

  private var isFinished: Bool {
    guard let drainsUntil else { return false }
    return connections.isEmpty || Clock.milliseconds >= drainsUntil
  }

  private var timeToWait: Int32 {
    var next = min(nextDeadline, drainsUntil ?? .max)
    // Nothing tells when a descriptor is free again.
    if !mayAccept { next = min(next, max(acceptsAgain, Clock.milliseconds + 1)) }
    if !streams.isEmpty { next = min(next, nextHeartbeat) }
    guard next < .max else { return -1 }
    // One more, or the wait would end within the last millisecond and begin again at once.
    return Int32(clamping: max(0, next - Clock.milliseconds) + 1)
  }

  func setDeadline(_ connection: HTTPConnection, in milliseconds: Int64) {
    connection.deadline = Clock.milliseconds + milliseconds
    nextDeadline = min(nextDeadline, connection.deadline)
  }

  private func keepTime() {
    let now = Clock.milliseconds
    if !mayAccept, now >= acceptsAgain, drainsUntil == nil { watchListeners() }
    if now >= nextHeartbeat, !streams.isEmpty { beat(now) }
    guard now >= nextDeadline else { return }
    // Found anew in the walk. One that was put off leaves an early one here, which costs a walk for
    // nothing.
    nextDeadline = .max
    for connection in Array(connections.values) {
      if connection.deadline <= now {
        giveUp(connection)
      } else {
        nextDeadline = min(nextDeadline, connection.deadline)
      }
    }
  }

  private func giveUp(_ connection: HTTPConnection) {
    // A connection at rest has asked nothing, and is closed without a word.
    if case .receiving = connection.state, !connection.reader.isAtRest || connection.head != nil {
      refuse(connection, HTTPFault(408, worded("the request did not arrive in time")))
    } else {
      drop(connection)
    }
  }

  // MARK: Coming and going

  private func watchListeners() {
    mayAccept = true
    for (index, listener) in listeners.enumerated() {
      let token = UInt64(index) + 1
      _ = linux_epoll_add(epoll, listener.descriptor, linux_readable, token)
    }
  }

  private func unwatchListeners() {
    mayAccept = false
    for listener in listeners {
      _ = linux_epoll_remove(epoll, listener.descriptor)
    }
  }

  private func accept(from index: Int) {
    guard listeners.indices.contains(index) else { return }
    let listener = listeners[index]
    // No more at one turn, so that a crowd at the door holds up nobody inside. The rest is told of
    // again.
    for _ in 0..<64 {
      let descriptor = linux_accept(listener.descriptor)
      guard descriptor >= 0 else {
        // Without a descriptor to spare the listener would stay ready for ever.
        if errno == EMFILE || errno == ENFILE || errno == ENOMEM {
          unwatchListeners()
          acceptsAgain = Clock.milliseconds + Self.waitForDescriptors
        }
        return
      }
      guard connections.count < limits.connections, let peer = listener.peer(of: descriptor) else {
        close(descriptor)
        continue
      }
      let connection = HTTPConnection(number: nextNumber, descriptor: descriptor, peer: peer)
      guard shares.admit(connection) else {
        close(descriptor)
        continue
      }
      nextNumber += 1
      connections[connection.number] = connection
      metrics.accepted += 1
      connection.interest = linux_readable
      _ = linux_epoll_add(epoll, descriptor, connection.interest, connection.number)
      // One that never says anything goes as well.
      setDeadline(connection, in: limits.head)
    }
  }

  func drop(_ connection: HTTPConnection) {
    guard connections.removeValue(forKey: connection.number) != nil else { return }
    streams.remove(connection.number)
    shares.release(connection)
    if case .handling = connection.state { handling -= 1 }
    close(connection.descriptor)
  }

  private func watch(_ connection: HTTPConnection, _ interest: UInt32) {
    guard connection.interest != interest else { return }
    connection.interest = interest
    _ = linux_epoll_change(epoll, connection.descriptor, interest, connection.number)
  }

  private func take(_ message: MessageQueue.Message) {
    switch message {
    case .handled(let number, let handled):
      if let connection = connections[number] { finish(connection, handled) }
    case .event(let event, let audience):
      // Those for some people only are not counted: each may be the answer of a service whose number is
      // nobody's business.
      if audience == nil { metrics.events += 1 }
      let chunk = HTTPResponse.chunk(event)
      for connection in listening(where: { audience?.contains($0.asker) ?? true }) {
        send(chunk, to: connection)
      }
    case .review(let practitioner):
      review { practitioner == nil || $0.asker == practitioner }
    case .shutOut(let credentials):
      for connection in listening(where: { credentials.contains($0.credential) }) {
        endStream(connection)
      }
    case .drain:
      guard drainsUntil == nil else { return }
      drainsUntil = Clock.milliseconds + limits.drain
      unwatchListeners()
      for listener in listeners { listener.close() }
      listeners = []
      for connection in Array(connections.values) {
        switch connection.state {
        case .receiving:
          if connection.reader.isAtRest, connection.head == nil { drop(connection) }
        case .handling: break
        case .streaming: endStream(connection)
        }
      }
    }
  }

  /// Whether the server is stopping, so that every answer is the last of its connection.
  var isDraining: Bool { drainsUntil != nil }

  // MARK: Bytes

  private func serve(_ connection: HTTPConnection, _ events: UInt32) {
    if events & linux_gone != 0 { return drop(connection) }
    if events & linux_writable != 0 { flush(connection) }
    guard events & linux_readable != 0, connections[connection.number] != nil else { return }
    let count = read(connection.descriptor, buffer.baseAddress, buffer.count)
    if count == 0 { return hearEnd(of: connection) }
    guard count > 0 else {
      if errno != EAGAIN && errno != EINTR { drop(connection) }
      return
    }
    // Nothing is asked on a stream. It is read all the same, for that is how its end is noticed.
    if case .streaming = connection.state { return }
    let wasAtRest = connection.reader.isAtRest && connection.head == nil
    connection.reader.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    if case .handling = connection.state {
      // The rest stays in the kernel until this request is answered.
      return watch(connection, connection.interest & ~linux_readable)
    }
    if wasAtRest { setDeadline(connection, in: limits.head) }
    receive(connection)
  }

  /// The other end closed its sending side; a pending answer is still sent.
  private func hearEnd(of connection: HTTPConnection) {
    if case .handling = connection.state {
      connection.head?.keepsAlive = false
      watch(connection, connection.interest & ~linux_readable)
    } else if connection.output.isEmpty {
      drop(connection)
    } else {
      connection.closesAfterOutput = true
      watch(connection, connection.interest & ~linux_readable)
    }
  }

  /// Sends bytes: as many as fit now, the rest when the socket is writable.
  func send(_ bytes: [UInt8], to connection: HTTPConnection) {
    if case .streaming = connection.state,
      connection.output.count - connection.sent > limits.waitingEvents
    {
      return drop(connection)
    }
    if connection.output.isEmpty {
      connection.output = bytes
    } else {
      connection.output += bytes
    }
    flush(connection)
  }

  private func flush(_ connection: HTTPConnection) {
    while connection.sent < connection.output.count {
      let count = connection.output.withUnsafeBytes { bytes in
        // MSG_NOSIGNAL: a far end that is gone is an error here and must not end the program.
        Glibc.send(
          connection.descriptor, bytes.baseAddress.map { $0 + connection.sent },
          bytes.count - connection.sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        guard errno == EAGAIN || errno == EINTR else { return drop(connection) }
        setDeadline(connection, in: limits.send)
        return watch(connection, connection.interest | linux_writable)
      }
      connection.sent += count
    }
    connection.output = []
    connection.sent = 0
    watch(connection, connection.interest & ~linux_writable)
    if connection.closesAfterOutput { return drop(connection) }
    if case .streaming = connection.state { connection.deadline = .max }
  }

  /// Reads from a connection again after its request has been answered.
  func resume(_ connection: HTTPConnection) {
    watch(connection, connection.interest | linux_readable)
  }
}
