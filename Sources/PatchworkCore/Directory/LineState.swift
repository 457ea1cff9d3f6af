/// The state of the connection to a directory on another host.
package enum LineState: Hashable, Sendable {
  case connected
  /// No answers. The connection is retried automatically.
  ///
  /// - Parameters:
  ///   - since: when the connection was lost, in seconds since 1 January 1970.
  ///   - lastAnswer: when the last answer came, in seconds since 1 January 1970; nil when none ever
  /// came.
  ///   - waitingChanges: the number of changes to be sent.
  ///   - reason: the obstacle, in words.
  case reconnecting(since: Int64, lastAnswer: Int64?, waitingChanges: Int, reason: String)
}

extension Directory {
  /// No states: a local directory has no connection.
  package func lineStates() -> AsyncStream<LineState> {
    AsyncStream { $0.finish() }
  }
}
