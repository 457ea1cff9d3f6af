/// How far the making of a search index has come.
public struct IndexProgress: Hashable, Sendable {
  /// How many clients have been read.
  public var clients: Int
  /// How many there are.
  public var of: Int

  /// Whether all have been read, and what is left is to put them in order.
  public var isOrdering: Bool { clients >= of }

  /// The share of the work that is done, 0...1. Reading takes about two thirds of the time.
  public var share: Double {
    of > 0 ? 0.65 * Double(min(clients, of)) / Double(of) : 0.65
  }

  /// How far it is, as a worker reads it: `40 %`.
  public var words: String { "\(Int(share * 100)) %" }
}
