import PatchworkCore

/// The facts about the open client, line by line.
public struct ClientPane: Hashable, Sendable {
  /// The facts, the name first.
  public var lines: [ClientLine] = []
  /// The chosen line's place in `lines`.
  public var chosen = 0

  /// A pane with nothing in it yet.
  public init() {}

  /// The chosen line, if any.
  public var chosenLine: ClientLine? {
    lines.indices.contains(chosen) ? lines[chosen] : nil
  }

  /// What should be looked at: no lead professional, nobody involved.
  public var notices: [ClientLine] { lines.filter { $0.kind == .notice } }
}
