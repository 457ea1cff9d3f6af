import PatchworkCore

/// Clients who are answered as ones that are held no more: that they were added was taken back, and those who
/// work with them are hidden from the asker. Were the undo refused, or the record still found, it would
/// show that a hidden service is involved.
extension Session {
  /// Whether a client is held no more, as far as the asker may know. Records stewards may know of hidden
  /// services; once somebody joins who is not hidden, the client is there for everybody again.
  func isGone(_ client: ClientID) throws -> Bool {
    guard try keptClients.contains(client.rawValue) else { return false }
    if try isAllowed(.exchange, tie: .none) || tie(to: client) != .none { return false }
    if try !shown(records.involvements.of(client)).isEmpty { return false }
    // A shielded client's own people keep the family that they recorded.
    return try !records.relationships.of(client).contains { try tie(to: $0.relative) == .own }
  }

  /// Goes on only with a client who is there for the asker.
  ///
  /// - Throws: `DirectoryError.merged` or `notFound`.
  func requireThere(_ client: ClientID) throws {
    try records.clients.require(client)
    if try isGone(client) { throw DirectoryError.notFound }
  }
}
