import PatchworkAPI
import PatchworkCore

/// Who asks, and what they did last.
extension RemoteDirectory {
  package func me() async throws -> Practitioner? {
    try Self.value(try await answer(.asker(.me)))
  }

  package func roles() async throws -> Set<AccountRole> {
    Set(try Self.require(try await answer(.asker(.roles))) as [AccountRole])
  }

  package func undoableChanges(limit: Int) async throws -> [UndoableChange] {
    guard limit > 0 else { return [] }
    let page: Page<UndoableChange> = try Self.require(
      try await answer(
        .asker(.undoableChanges), query: "?limit=\(min(limit, APILimits.page))"))
    return page.items
  }

  package func undoLastChange() async throws -> ChangeReceipt? {
    let body: ReceiptBody? = try Self.value(
      try await answer(.asker(.undoLastChange), isChange: true))
    return body?.receipt
  }
}
