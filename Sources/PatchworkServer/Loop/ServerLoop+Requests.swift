import PatchworkAPI
import PatchworkCore

/// From bytes to requests, and from replies to bytes.
extension ServerLoop {
  /// Parses what has arrived, up to the end of one request.
  func receive(_ connection: HTTPConnection) {
    do throws(HTTPFault) {
      while let event = try connection.reader.next() {
        switch event {
        case .head(let head):
          connection.head = head
          connection.began = Clock.microseconds
          setDeadline(connection, in: limits.body)
          if head.fields["expect"]?.lowercased() == "100-continue" {
            send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), to: connection)
          }
        case .body(let piece):
          if connection.body.isEmpty { connection.body = piece } else { connection.body += piece }
        case .end:
          return handOver(connection)
        }
      }
    } catch {
      refuse(connection, error)
    }
  }

  private func handOver(_ connection: HTTPConnection) {
    let request = HTTPRequest(
      connection.method, connection.target, fields: connection.head?.fields ?? HTTPFields(),
      body: connection.body)
    connection.body = []
    connection.state = .handling
    connection.deadline = .max
    // Counted though it may be refused: `finish` counts it off, whatever the answer.
    handling += 1
    guard handling <= limits.requests else {
      let problem = APIProblem(
        .busy, worded("The server has too much to do just now. Nothing was changed. Try again."))
      return finish(connection, HandledRequest(.answer(problem.response)))
    }
    let (queue, handler, number, peer) = (queue, handler, connection.number, connection.peer)
    Task {
      queue.post(.handled(connection: number, await handler.handle(request, from: peer)))
    }
  }

  /// Does what the handler decided.
  func finish(_ connection: HTTPConnection, _ handled: HandledRequest) {
    handling -= 1
    connection.state = .receiving
    let hasShare = shares.charge(connection, to: handled.admission?.credential)
    let closes = connection.head?.keepsAlive != true || isDraining || !hasShare
    let response: HTTPResponse
    switch handled.reply {
    case _ where !hasShare:
      response = APIProblem(.tooMany, ConnectionShares.refusal).response
    case .events(let listener):
      note(connection, handled, 200, 0)
      return stream(to: connection, on: listener)
    case .answer(let answer):
      response = answer
    case .metrics:
      response = HTTPResponse(
        status: 200, fields: ["content-type": "text/plain; version=0.0.4"],
        body: Array(metrics.text(connections: connections.count, streams: streams.count).utf8))
    }
    note(connection, handled, response.status, response.body.count)
    connection.closesAfterOutput = closes
    var stamped = response
    stamped.fields.add("date", journal.httpDate)
    // What one may see is kept by nothing on the way, from which another could have it.
    stamped.fields.add("cache-control", "no-store")
    let bytes = stamped.bytes(closing: closes, withoutBody: connection.method == "HEAD")
    connection.head = nil
    setDeadline(connection, in: limits.rest)
    send(bytes, to: connection)
    // Sending has dropped the connection if its other end is gone.
    guard connections[connection.number] != nil, !closes else { return }
    resume(connection)
    // What came with this request is in the reader already, and no event will tell of it.
    if connection.reader.waiting > 0 {
      setDeadline(connection, in: limits.head)
      receive(connection)
    }
  }

  /// Answers a malformed message with its problem, and closes.
  func refuse(_ connection: HTTPConnection, _ fault: HTTPFault) {
    let problem = APIProblem(fault)
    let handled = HandledRequest(.answer(problem.response))
    if connection.began == 0 { connection.began = Clock.microseconds }
    note(connection, handled, problem.status, 0)
    connection.closesAfterOutput = true
    connection.head = nil
    setDeadline(connection, in: limits.send)
    send(problem.response.bytes(closing: true), to: connection)
  }

  private func note(
    _ connection: HTTPConnection, _ handled: HandledRequest, _ status: Int, _ length: Int
  ) {
    let took = Clock.microseconds - connection.began
    metrics.count(handled.operation, status: status, microseconds: took)
    journal.note(
      method: connection.method, operation: handled.operation, status: status, length: length,
      microseconds: took, peer: connection.peer,
      asker: handled.admission?.asker)
  }
}

extension APIProblem {
  var response: HTTPResponse {
    HTTPResponse(status: status, fields: fields, body: (try? WireJSON.encode(self)) ?? [])
  }
}
