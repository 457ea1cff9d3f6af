import PatchworkCore

extension ListPage {
  /// What could not be saved, then my changes that can be undone; Enter opens the one again, and undoes the
  /// latest of the others, then the one before.
  static func myChanges(notSaved forms: [String]) -> ListPage {
    ListPage(
      .changes, title: worded("My changes that can be undone"), nothing: Outcome.nothingToUndo
    ) { directory, today in
      let changes = try await directory.undoableChanges(limit: UndoableChange.listed)
      return forms.map {
        Row(
          worded("Not saved: \($0)"), why: worded("Enter opens it again"), isMarked: true,
          leads: .givenBack)
      }
        + changes.enumerated().map { place, change in
          Row(change, isLatest: place == 0, on: today)
        }
    }
  }
}

extension ListPage.Row {
  fileprivate init(_ change: UndoableChange, isLatest: Bool, on today: CivilDate) {
    let day = change.moment.date == today ? "" : "\(change.moment.date.wordsNear(today)) "
    let undoing = change.undoing.map { ": \($0)" } ?? ""
    self.init(
      change.words, beside: change.client?.name.display ?? "",
      aside: "\(day)\(change.moment.time)",
      why: isLatest
        ? worded("Enter undoes it\(undoing)") : worded("undo the changes above it first"),
      leads: isLatest ? .undo : .nowhere)
  }
}
