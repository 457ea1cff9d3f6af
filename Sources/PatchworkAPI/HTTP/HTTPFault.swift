/// What is wrong with a message that breaks the rules of HTTP; the connection closes after it.
package struct HTTPFault: Error, Hashable, Sendable {
  /// The status that tells the sender (RFC 9110 section 15).
  package var status: Int
  /// What is wrong, in words that quote nothing of the message.
  package var reason: String

  package init(_ status: Int, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}

/// How much of a message is read before it is refused.
package struct HTTPLimits: Sendable {
  /// The longest first line, in bytes; beyond it the answer is 414.
  package var line = 4096
  /// The longest head (first line and fields together), in bytes; beyond it the answer is 431.
  package var head = 16_384
  /// The most fields in a head; beyond it the answer is 431.
  package var fields = 64
  /// The longest body, in bytes; beyond it the answer is 413.
  package var body = 256 * 1024

  /// The limits that the server documents.
  package init() {}

  /// The limits for answers: a network of hundreds comes to some hundred kilobytes, and a server that
  /// sends without end must not fill the memory of the program that asked.
  package static let answers: HTTPLimits = {
    var limits = HTTPLimits()
    limits.body = 32 * 1024 * 1024
    return limits
  }()

  /// The limits for a stream of events, which has no end; what waits of one event is bounded where
  /// events are read.
  package static let stream: HTTPLimits = {
    var limits = HTTPLimits()
    limits.body = .max
    return limits
  }()
}
