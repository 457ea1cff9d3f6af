/// How it stands between a terminal and a directory on another host.
package enum LineState: Hashable, Sendable {
  /// Answers come.
  case connected
  /// No answer comes; the line is being tried again by itself.
  ///
  /// - Parameters:
  ///   - since: when the line was lost, in seconds since 1 January 1970.
  ///   - lastAnswer: when the last answer came, likewise; nil if none ever did.
  ///   - waitingChanges: how many changes wait to be sent.
  ///   - reason: what stands in the way, in words.
  case reconnecting(since: Int64, lastAnswer: Int64?, waitingChanges: Int, reason: String)
}

extension Directory {
  /// No states: a local directory needs no line.
  package func lineStates() -> AsyncStream<LineState> {
    AsyncStream { $0.finish() }
  }
}
