import PatchworkAPI
import PatchworkCore

/// What keeps the records right, as its requests.
extension RemoteDirectory {
  /// What the asker may be to the directory.
  package func roles() async throws -> Set<AccountRole> {
    Set(try Self.require(try await answer(.asker(.roles))) as [AccountRole])
  }

  /// What making two records one would come to.
  package func mergePreview(
    of merged: ClientID, into survivor: ClientID
  ) async throws -> MergePreview {
    try Self.require(
      try await answer(.merging(.mergePreview), [survivor.description, merged.description]))
  }

  /// The records that were made one with a client.
  package func mergedRecords(of client: ClientID) async throws -> [MergedRecord] {
    let page: Page<MergedRecord> = try Self.require(
      try await answer(.merging(.mergedRecords), [client.description]))
    return page.items
  }

  /// The decisions to share, or not to, what is known of a client.
  package func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt] {
    let page: Page<SharingReceipt> = try Self.require(
      try await answer(.sharing(.sharingDecisions), [client.description]))
    return page.items
  }
}
