import PatchworkAPI
import PatchworkCore

/// Streams of events: each goes on until its reader goes, or would be let in no more.
extension ServerLoop {
  /// Begins to tell everything that changes.
  func stream(to connection: HTTPConnection, on listener: Admission) {
    if streams.isEmpty { nextHeartbeat = Clock.milliseconds + limits.heartbeat }
    connection.state = .streaming
    connection.listener = listener
    connection.deadline = .max
    streams.insert(connection.number)
    let head = HTTPResponse(
      status: 200,
      fields: [
        "content-type": "text/event-stream", "date": journal.httpDate,
        "cache-control": "no-store", "x-accel-buffering": "no",
      ])
    // The comment tells the reader, and every proxy on the way, that the stream has begun.
    send(head.streamHead + HTTPResponse.chunk(Array(": listening\n\n".utf8)), to: connection)
    resume(connection)
    if isDraining { return endStream(connection) }
    // They may have been shut out after they were let in and before they stood in the list.
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

  /// Looks again whether some who listen would still be let in, and shuts the others out.
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

  /// Gives signs of life over TCP, so that no proxy gives a stream up. With a new day it looks at
  /// everybody again: an access token may have had its last.
  func beat(_ now: Int64) {
    nextHeartbeat = now + limits.heartbeat
    let sign = HTTPResponse.chunk(Array(":\n\n".utf8))
    for number in streams {
      guard let connection = connections[number], connection.peer == .network else { continue }
      send(sign, to: connection)
    }
    let today = UnitedKingdomTime.moment(Clock.seconds).date
    guard today != reviewedOn else { return }
    reviewedOn = today
    review { _ in true }
  }
}
