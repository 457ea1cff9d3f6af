import PatchworkCore

extension LocalDirectory {
  /// Makes one change in a transaction of its own, and records it.
  package func apply(_ change: Change) async throws -> ChangeReceipt {
    try await changing { try ChangeApplication($0).make(change) }
  }

  /// Makes a change unless it has been made already under the same key; then tells its receipt
  /// again.
  ///
  /// - Throws: `DirectoryError.invalid` when the key stood for another change.
  package func apply(_ change: Change, once key: ChangeKey) async throws -> ChangeReceipt {
    let receipt = try await changing { session in
      try SentChange(session, key: key).once { try ChangeApplication(session).make(change) }
    }
    guard let receipt else { throw DirectoryError.notFound }
    return receipt
  }

  /// Takes back the asker's last change, unless somebody has changed the record since.
  package func undoLastChange() async throws -> ChangeReceipt? {
    try await changing { try Undo($0).takeBackLastChange() }
  }

  /// What `undoLastChange` would take back one after the other, latest first.
  package func undoableChanges(limit: Int) async throws -> [UndoableChange] {
    try await asking { try Undo($0).changes(limit: max(0, limit)) }
  }

  /// Takes back the asker's last change, unless that has been done already under the same key.
  package func undoLastChange(once key: ChangeKey) async throws -> ChangeReceipt? {
    try await changing { session in
      try SentChange(session, key: key).once { try Undo(session).takeBackLastChange() }
    }
  }
}
