import PatchworkCore

/// The facts about the open client, line by line.
package struct ClientPane: Hashable, Sendable {
  /// The facts, the name first.
  package var lines: [ClientLine] = []
  /// The chosen line's place in `lines`.
  package var chosen = 0

  /// A pane with nothing in it yet.
  package init() {}

  /// The chosen line, if any.
  package var chosenLine: ClientLine? {
    lines.indices.contains(chosen) ? lines[chosen] : nil
  }

  /// What should be looked at: no lead professional, nobody involved.
  package var notices: [ClientLine] { lines.filter { $0.kind == .notice } }
}
