import PatchworkAPI
import PatchworkCore

/// The other end of a connection, as far as the kernel knows it.
package enum Peer: Hashable, Sendable {
  /// A process of an account of this host, at the other end of a Unix socket.
  case account(user: UInt32)
  /// A TCP connection: from a proxy, or a program of this host.
  case network
  /// A proxy at the socket that is its own: who asks is said by tokens alone, never by its account.
  case proxy
}

/// What to do about a request.
package enum Reply: Sendable {
  case answer(HTTPResponse)
  /// Send every event from now on, for as long as the credential is accepted.
  case events(Admission)
  /// Send the server's counts and times.
  case metrics
}

/// A reply, and what the journal says of it.
package struct HandledRequest: Sendable {
  package var reply: Reply
  /// Which operation it was; nil when there is no such.
  package var operation: Operation.ID?
  /// Who asked, if they are known.
  package var admission: Admission?

  package init(_ reply: Reply, operation: Operation.ID? = nil, admission: Admission? = nil) {
    self.reply = reply
    self.operation = operation
    self.admission = admission
  }
}

/// Decides what to do about requests; called for several at the same time.
package protocol Handler: Sendable {
  func handle(_ request: HTTPRequest, from peer: Peer) async -> HandledRequest

  func stillAdmits(_ credential: Credential) async -> Bool
}
