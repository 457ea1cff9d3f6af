/// Clients whom only some queries find, and who take part in no others: not even as rivals, whose odds
/// would tell that they exist.
///
/// Made for one search, and asked about those of them alone who would be offered.
package final class Guarded {
  private let clients: Set<Int64>
  private let isFound: (Int64) -> Bool
  private var known: [Int64: Bool] = [:]

  /// - Parameter isFound: whether the query finds one of the clients.
  package init(_ clients: Set<Int64>, isFound: @escaping (Int64) -> Bool) {
    self.clients = clients
    self.isFound = isFound
  }

  /// Whether a client is left out.
  package func hides(_ client: Int64) -> Bool {
    guard clients.contains(client) else { return false }
    let isKnown = known[client] ?? isFound(client)
    known[client] = isKnown
    return !isKnown
  }
}
