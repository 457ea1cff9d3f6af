import PatchworkAPI
import PatchworkCore

/// Who asks, and what they did last.
extension RemoteDirectory {
  /// Who is asking.
  package func me() async throws -> Practitioner? {
    try Self.value(try await answer(.asker(.me)))
  }

  /// What the asker may be to the directory.
  package func roles() async throws -> Set<AccountRole> {
    Set(try Self.require(try await answer(.asker(.roles))) as [AccountRole])
  }

  /// What `undoLastChange` would take back one after the other, latest first.
  package func undoableChanges(limit: Int) async throws -> [UndoableChange] {
    guard limit > 0 else { return [] }
    let page: Page<UndoableChange> = try Self.require(
      try await answer(
        .asker(.undoableChanges), query: "?limit=\(min(limit, APILimits.page))"))
    return page.items
  }

  /// Takes back the asker's last change that has not been taken back.
  package func undoLastChange() async throws -> ChangeReceipt? {
    let body: ReceiptBody? = try Self.value(
      try await answer(.asker(.undoLastChange), isChange: true))
    return body?.receipt
  }
}
