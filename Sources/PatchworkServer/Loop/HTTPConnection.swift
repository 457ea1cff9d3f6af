import PatchworkAPI

/// One connection, as the thread that owns it sees it.
final class HTTPConnection {
  enum State {
    /// Between requests, or in the middle of receiving one.
    case receiving
    /// A request is being handled; what arrives meanwhile waits.
    case handling
    /// It gets events until it goes.
    case streaming
  }

  let number: UInt64
  let descriptor: Int32
  let peer: Peer
  /// Whose share of the connections it counts towards.
  var share: Credential?
  var state = State.receiving
  var reader = HTTPReader(.server)
  /// The request that is being received or handled.
  var head: HTTPHead?
  var body: [UInt8] = []
  var began: Int64 = 0
  /// The asker of an open stream.
  var listener: Admission?
  /// What waits to be sent, and how much of it has been.
  var output: [UInt8] = []
  var sent = 0
  var closesAfterOutput = false
  /// When the connection is closed unless something happens, in milliseconds of `Clock`.
  var deadline = Int64.max
  /// The events that epoll watches for.
  var interest: UInt32 = 0

  init(number: UInt64, descriptor: Int32, peer: Peer) {
    self.number = number
    self.descriptor = descriptor
    self.peer = peer
  }

  var method: String {
    if case .request(let method, _)? = head?.start { method } else { "" }
  }

  var target: String {
    if case .request(_, let target)? = head?.start { target } else { "" }
  }
}

/// How long things may take, and how much there may be at once.
package struct ServerLimits: Sendable {
  /// The most connections at once; those beyond it are closed at once.
  package var connections = 20_000
  /// The most connections of one account of the host, and of one token.
  package var share = 400
  /// The most requests that are handled at once; those beyond it get 503 and `Retry-After`.
  package var requests = 512
  /// Milliseconds for a head to arrive, from its first byte.
  package var head: Int64 = 10_000
  /// Milliseconds for a body to arrive.
  package var body: Int64 = 30_000
  /// Milliseconds that a connection may rest between requests.
  package var rest: Int64 = 15 * 60_000
  /// Milliseconds without progress after which a connection that does not read is closed.
  package var send: Int64 = 30_000
  /// Milliseconds between comments on a TCP stream, so that no proxy closes it as idle.
  package var heartbeat: Int64 = 45_000
  /// The most bytes of events that wait for one reader; beyond it the stream is closed, and the
  /// reader asks everything again when it comes back.
  package var waitingEvents = 64 * 1024
  /// Milliseconds for what was begun to finish when the server stops.
  package var drain: Int64 = 4_000

  /// The limits that the server documents.
  package init() {}
}
