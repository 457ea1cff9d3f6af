import PatchworkCore

/// Clients already held who may be the one being added, offered before saving.
package struct DuplicateOffer: Sendable {
  /// The client about to be added.
  package var draft: Client
  /// Who it may be, likeliest first.
  package var rows: [SearchRow]
  /// The chosen line: a place in `rows`, or `rows.count` for "none of these".
  package var chosen = 0

  package init(draft: Client, rows: [SearchRow]) {
    self.draft = draft
    self.rows = rows
  }

  /// Whether "none of these, add a new client" is chosen.
  package var isNoneChosen: Bool { chosen >= rows.count }
}

extension DuplicateOffer: OverlayPage {
  static let place = Place.duplicates
  var overlay: Overlay { .duplicates(self) }
  var enterWords: String? { isNoneChosen ? worded("add") : worded("open") }
  /// The form below it.
  var holdsUnsaved: Bool { true }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count + 1, page: page) ?? 0
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    if isNoneChosen { return .all([.close, .addAnyway(draft)]) }
    guard rows.indices.contains(chosen), case .client(let summary) = rows[chosen].subject else {
      return .close
    }
    return .all([
      .openClient(summary.id, summary, from: []),
      .say(worded("Opened the client who was there already. Nothing was added.")),
    ])
  }
}
