import PatchworkCore

extension CommandTable {
  /// Undoing what the worker did.
  static let undoing: [Command] = [
    Command(
      .undo, "Undo my last change", short: "undo",
      help: "Undoes your last change and says what is so again.", group: .change,
      bindings: [.init(.character("u"), in: Place.letterPanes.union([.inbox, .card, .handover]))],
      availability: needsMe
    ) { state, _ in
      // What was changed in an earlier sitting is not undone by a slip of a finger.
      if state.changesThisSitting > 0 { return .undoLastChange(state.changesTogether) }
      return .askAboutEarlierChange
    },
    Command(
      .showChanges, "My last changes, to undo them one by one", short: "my changes",
      help: "Lists your last \(UndoableChange.listed) changes and what undoing each comes to.",
      group: .see, bindings: [.init(.character("U"), in: Place.letterPanes)],
      availability: needsMe
    ) { state, _ in .open(.list(.myChanges(notSaved: state.formsGivenBack))) },
  ]
}

extension Outcome {
  /// Says what my last change of an earlier sitting was, and asks whether to undo it.
  fileprivate static let askAboutEarlierChange = Outcome.ask({
    try await $0.undoableChanges(limit: 1)
  }) { changes, _, scene in
    guard let last = changes.first else { return .say(nothingToUndo) }
    return .open(
      .confirm(
        Confirm(
          .undo,
          question: worded("Your last change was \(last.sentence(on: scene.today)). Undo it?"),
          yes: worded("Undo"), no: worded("Leave it"))))
  }

  static var nothingToUndo: String { worded("Nothing to undo.") }

  /// Undoes my last change.
  ///
  /// - Parameter count: How many changes were made by one act, and are undone together.
  static func undoLastChange(_ count: Int = 1) -> Outcome {
    .ask({ directory in
      var (undone, stopped): ([ChangeReceipt], DirectoryError?) = ([], nil)
      while undone.count < count, stopped == nil {
        do {
          guard let receipt = try await directory.undoLastChange() else { break }
          undone.append(receipt)
        } catch let error as DirectoryError where error == .conflict || !undone.isEmpty {
          stopped = error
        }
      }
      let overtaken = stopped == .conflict ? try await OvertakenUndo(in: directory) : nil
      return (undone, stopped, overtaken)
    }) { answer, state, scene in
      let (undone, stopped, overtaken) = answer
      if let overtaken, undone.isEmpty {
        return .all([.say(overtaken.sentence(as: scene.me, at: scene.now), .problem), .refill])
      }
      guard let last = undone.last else { return .say(nothingToUndo) }
      state.changesThisSitting = max(0, state.changesThisSitting - undone.count)
      state.changesTogether = 1
      let words =
        undone.count == 1 ? "\(last.words)." : worded("\(undone.count) changes are undone.")
      return .all([
        stopped.map { .say("\(words) \($0.sentence)", .problem) } ?? .say(words),
        .refresh(Set(Part.allCases)), .refill,
      ])
    }
  }
}

extension UndoableChange {
  /// The change within a sentence: `on Thu 26 Nov: Planned a visit, Evie Davies`.
  func sentence(on today: CivilDate) -> String {
    let day = moment.date == today ? worded("today") : worded("on \(moment.date.wordsNear(today))")
    let about = client.map { ", \($0.name.display)" } ?? ""
    return worded("\(day) at \(moment.time): \(words)\(about)")
  }
}
