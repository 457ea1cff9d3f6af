/// What keeps the records right; changes go through `Change.rights`.
package protocol RightsOperations: Sendable {
  /// What the asker may be to the directory.
  func roles() async throws -> Set<AccountRole>

  /// What making two records one would come to, for records stewards. Both count as opened.
  func mergePreview(of merged: ClientID, into survivor: ClientID) async throws -> MergePreview

  /// The records that were made one with a client and can be given back, latest first; for records
  /// stewards.
  func mergedRecords(of client: ClientID) async throws -> [MergedRecord]

  /// The decisions to share, or not to, what is known of a client, latest first; for the network
  /// and for records stewards.
  func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt]
}
