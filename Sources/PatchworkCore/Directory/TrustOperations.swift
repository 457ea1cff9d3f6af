/// Opening with a reason, and who looked: the part of the port that keeps everybody honest.
package protocol TrustOperations: Sendable {
  /// A client with everything around them, opened by a person who asked for it. Each call is
  /// recorded, before it is answered, and shows in the network's glass log.
  ///
  /// - Parameter reason: why, for whoever is not in the network; it holds for
  ///   `OpeningReason.lifetime`, in which `network(of:)` answers too.
  /// - Throws: `DirectoryError.reasonNeeded` when a reason must be given, `overrideNeeded` where
  ///   giving it overrides the client's shielding.
  func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network

  /// Who looked at a client, latest first.
  func looks(at client: ClientID, limit: Int) async throws -> [Look]

  /// Who looked at the asker's own entry, latest first.
  func looksAtMe(limit: Int) async throws -> [Look]

  /// The entries of the record of activity that answer a question, latest first; for auditors.
  func activity(_ question: ActivityQuestion) async throws -> [ActivityRecord]

  /// Waits until everything asked so far has been written down; call it before the program ends.
  func settle() async
}

extension TrustOperations {
  /// Nothing to wait for, where whoever answers writes things down.
  package func settle() async {}
}
