import PatchworkCore

extension LocalDirectory {
  /// Makes one change in a transaction of its own, and records it.
  package func apply(_ change: Change) async throws -> ChangeReceipt {
    try await changing { try ChangeApplication($0).make(change) }
  }

  /// Has the search index made anew: its file must not go on telling where a client is who was shielded,
  /// or merged with one who is. That is waited for, though not for as long as a large register takes.
  /// Where it fails, the next search does it.
  func forgetWhereabouts() async {
    let index = searchIndex
    // Where there is no file, none tells anything.
    guard index.byteCount > 0 else { return }
    guard (try? await upkeep.read { try index.upToDate($0).needsBuild }) == true else { return }
    // Whichever comes first ends the wait; what finishes a stream twice does no harm.
    let (isMade, made) = AsyncStream.makeStream(of: Void.self)
    index.buildInBackground { made.finish() }
    Task {
      try? await Task.sleep(for: Self.indexPatience)
      made.finish()
    }
    for await _ in isMade {}
  }

  private static let indexPatience: Duration = .seconds(5)

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
    try await changing { try Undo($0).takeBackLastChange()?.told }
  }

  /// What `undoLastChange` would take back one after the other, latest first.
  package func undoableChanges(limit: Int) async throws -> [UndoableChange] {
    try await asking { try Undo($0).changes(limit: max(0, limit)) }
  }

  /// Takes back the asker's last change, unless that has been done already under the same key.
  package func undoLastChange(once key: ChangeKey) async throws -> ChangeReceipt? {
    try await changing { session in
      var told: ChangeReceipt?
      // What is kept for the sender's second try names nobody.
      let kept = try SentChange(session, key: key).once {
        let undone = try Undo(session).takeBackLastChange()
        told = undone?.told
        return undone?.receipt
      }
      return told ?? kept
    }
  }
}
