/// How far the making of a search index has come.
package struct IndexProgress: Hashable, Sendable {
  /// How many clients have been read.
  package var clients: Int
  /// How many there are.
  package var of: Int

  package init(clients: Int, of total: Int) {
    self.clients = clients
    of = total
  }

  /// Whether all have been read, and what is left is to put them in order.
  package var isOrdering: Bool { clients >= of }

  /// The share of the work that is done, 0...1. Reading takes about two thirds of the time.
  package var share: Double {
    of > 0 ? 0.65 * Double(min(clients, of)) / Double(of) : 0.65
  }

  /// How far it is, as a worker reads it: `40 %`.
  package var words: String { "\(Int(share * 100)) %" }
}
