import PatchworkCore

/// A change that cannot be undone, since somebody went on from what it had left: mine and theirs.
struct OvertakenUndo: Sendable {
  private let mine: UndoableChange
  /// The changes of the client since mine, the latest first; none where the worker may not read of them.
  private let later: [Look]

  /// - Returns: nil where there is nothing to undo any more.
  init?(in directory: any Directory) async throws {
    guard let mine = try await directory.undoableChanges(limit: 1).first else { return nil }
    self.mine = mine
    guard let client = mine.client else {
      later = []
      return
    }
    later = await directory.changesTold(of: client.id).filter { look in
      look.moment.map { $0 >= mine.moment } ?? false
    }
  }

  /// Who changed what since, and what that leaves of mine: both stand, and nothing is lost.
  func sentence(as me: PractitionerID?, at now: LocalMoment) -> String {
    let yours = worded("Yours \(mine.sentence(on: now.date)).")
    let end = worded("Both stay. To change it again, correct it as it is now.")
    guard let theirs = later.first(where: { $0.practitioner != me }) else {
      return worded("Not undone: this was changed again since. \(yours) \(end)")
    }
    let when = theirs.timeBehind(at: now)
    return worded(
      "Not undone: \(theirs.name) changed it after you\(when): \(theirs.told). \(yours) \(end)")
  }
}
