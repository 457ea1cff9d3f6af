import PatchworkAPI
import PatchworkCore

/// Event streams: each goes on until its reader closes it or its credential is no longer accepted.
extension ServerLoop {
  func stream(to connection: HTTPConnection, on listener: Admission) {
    if streams.isEmpty { nextHeartbeat = Clock.milliseconds + limits.heartbeat }
    connection.state = .streaming
    connection.listener = listener
    connection.deadline = .max
    streams.insert(connection.number)
    let head = HTTPResponse(
      status: 200,
      // nginx would gather events before it passes them on, unless it is told not to.
      fields: [
        "content-type": "text/event-stream", "date": journal.httpDate,
        "cache-control": "no-store", "x-accel-buffering": "no",
      ])
    // The comment tells the reader, and every proxy on the way, that the stream has begun.
    send(head.streamHead + HTTPResponse.chunk(Array(": listening\n\n".utf8)), to: connection)
    resume(connection)
    if isDraining { return endStream(connection) }
    // The credential may have been revoked between admission and this stream's registration.
    review { $0.credential == listener.credential }
  }

  /// Ends a stream as its reader expects it.
  func endStream(_ connection: HTTPConnection) {
    connection.closesAfterOutput = true
    send(HTTPResponse.chunk([]), to: connection)
  }

  /// The open streams of some.
  func listening(where isMeant: (Admission) -> Bool) -> [HTTPConnection] {
    streams.compactMap { connections[$0] }.filter { $0.listener.map(isMeant) ?? false }
  }

  /// Authenticates streams again and ends those whose credential is no longer accepted.
  func review(_ isMeant: (Admission) -> Bool) {
    let credentials = Set(listening(where: isMeant).compactMap { $0.listener?.credential })
    if credentials.isEmpty { return }
    let (queue, handler) = (queue, handler)
    Task {
      var shutOut: Set<Credential> = []
      for credential in credentials where await !handler.stillAdmits(credential) {
        shutOut.insert(credential)
      }
      if !shutOut.isEmpty { queue.post(.shutOut(shutOut)) }
    }
  }

  /// Sends a comment on every stream through TCP or a proxy, so that no proxy closes it as idle. On a new day all
  /// streams are authenticated again: an access token may have had its last day.
  func beat(_ now: Int64) {
    nextHeartbeat = now + limits.heartbeat
    let sign = HTTPResponse.chunk(Array(":\n\n".utf8))
    for number in streams {
      guard let connection = connections[number] else { continue }
      if case .account = connection.peer { continue }
      send(sign, to: connection)
    }
    let today = UnitedKingdomTime.moment(Clock.seconds).date
    guard today != reviewedOn else { return }
    reviewedOn = today
    review { _ in true }
  }
}
