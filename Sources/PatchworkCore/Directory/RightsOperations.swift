/// The readings of record keeping. The changes are `Change.rights`.
package protocol RightsOperations: Sendable {
  /// The asker's roles.
  func roles() async throws -> Set<AccountRole>

  /// The result of merging two records, for records stewards. Both count as opened.
  func mergePreview(of merged: ClientID, into survivor: ClientID) async throws -> MergePreview

  /// The records that were merged into a client and can be separated again, newest first; for
  /// records stewards.
  func mergedRecords(of client: ClientID) async throws -> [MergedRecord]

  /// The decisions on sharing information about a client, newest first; for the network and for
  /// records stewards.
  func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt]
}
