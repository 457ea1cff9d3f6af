import PatchworkAPI
import PatchworkCore

/// Two records that are one person.
extension RemoteDirectory {
  package func mergePreview(
    of merged: ClientID, into survivor: ClientID
  ) async throws -> MergePreview {
    let response = try await answer(
      .merging(.mergePreview), [survivor.description, merged.description])
    let preview = try Self.require(response, about: survivor) { (preview: MergePreview) in
      preview.survivor.id
    }
    guard preview.merged.id == merged else { throw Self.aboutAnother }
    return preview
  }

  package func mergedRecords(of client: ClientID) async throws -> [MergedRecord] {
    let page: Page<MergedRecord> = try Self.require(
      try await answer(.merging(.mergedRecords), [client.description]))
    return page.items
  }
}
