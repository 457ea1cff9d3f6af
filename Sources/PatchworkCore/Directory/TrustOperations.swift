/// The part of the port for opening clients with a reason and for reading who looked.
package protocol TrustOperations: Sendable {
  /// Opens a client. Each call is recorded before it is answered, and is visible in the network's
  /// glass log.
  ///
  /// - Parameter reason: the reason of an asker outside the network. It stays valid for
  ///   `OpeningReason.lifetime`, also for `network(of:)`.
  /// - Throws: `DirectoryError.reasonNeeded` when a reason is missing, `overrideNeeded` when the
  ///   reason would override shielding.
  func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network

  /// The looks at a client, newest first.
  func looks(at client: ClientID, limit: Int) async throws -> [Look]

  /// The looks at the asker's own entry, newest first.
  func looksAtMe(limit: Int) async throws -> [Look]

  /// The entries of the record of activity that match a question, newest first; for auditors.
  func activity(_ question: ActivityQuestion) async throws -> [ActivityRecord]

  /// Waits until everything asked so far is recorded. Call before the program ends.
  func settle() async
}

extension TrustOperations {
  /// Nothing to wait for: the server does the recording.
  package func settle() async {}
}
