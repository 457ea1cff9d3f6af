/// Keys typed before the answer that they are meant for.
///
/// A key means what the worker sees. Enter right after a few letters means the best hit of those
/// letters, and an arrow after it a line of that client's network: such keys are kept, in order,
/// until the answer is there, and dropped when it does not come.
struct TypeAhead: Hashable, Sendable {
  /// The keys kept, in the order typed.
  private(set) var kept: [Stroke] = []

  /// Whether any key is kept, so that later ones must wait as well.
  var isEmpty: Bool { kept.isEmpty }

  /// Keeps a key.
  mutating func keep(_ stroke: Stroke) { kept.append(stroke) }

  /// Drops every key kept.
  mutating func drop() { kept = [] }

  /// Takes every key kept out.
  mutating func takeAll() -> [Stroke] {
    defer { kept = [] }
    return kept
  }

  /// Keys that never wait: they get one out.
  static func isUrgent(_ stroke: Stroke) -> Bool {
    stroke == .escape || stroke == .control("q") || stroke == .control("c")
  }
}
