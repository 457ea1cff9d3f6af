import PatchworkCore

extension ListPage {
  /// What could not be saved, then my changes that can be taken back; Enter opens the one again, and
  /// takes the latest of the others back.
  static func myChanges(notSaved forms: [String]) -> ListPage {
    ListPage(
      .changes, title: "My changes that can be undone", nothing: "There is nothing to take back."
    ) { directory, today in
      let changes = try await directory.undoableChanges(limit: UndoableChange.listed)
      return forms.map {
        Row("Not saved: \($0)", why: "Enter opens it again", isMarked: true, leads: .givenBack)
      }
        + changes.enumerated().map { place, change in
          Row(change, isLatest: place == 0, on: today)
        }
    }
  }
}

extension ListPage.Row {
  fileprivate init(_ change: UndoableChange, isLatest: Bool, on today: CivilDate) {
    let day = change.moment.date == today ? "" : "\(change.moment.date.words) "
    self.init(
      change.words, beside: change.client?.name.display ?? "",
      aside: "\(day)\(change.moment.time)",
      why: isLatest ? "Enter takes it back" : "can be taken back once those above it are",
      leads: isLatest ? .undo : .nowhere)
  }
}
