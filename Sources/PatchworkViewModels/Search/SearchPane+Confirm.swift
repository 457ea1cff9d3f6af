import PatchworkCore

extension SearchPane {
  /// Opens the chosen hit; waits for the answer when the text has not been answered yet.
  mutating func confirm(in scene: Scene) -> Outcome {
    if isBehind && !keepsChoice || !listsBox {
      opensWhenAnswered = true
      // The last question may have had no answer.
      if !isBehind { isAskDue = true }
      return .stay
    }
    guard let row = chosenRow else {
      return wantsRecent ? .stay : .say(worded("Nobody found to open."))
    }
    switch row.subject {
    case .client(let summary): return .openClient(summary.id, summary, from: [])
    case .practitioner(let id): return .open(.card(card(.practitioner(id), of: row)))
    case .agency(let id): return .open(.card(card(.agency(id), of: row)))
    case .possible:
      togglePossible(on: scene.today)
      return .stay
    }
  }

  private func card(_ subject: ContactCard.Subject, of row: SearchRow) -> ContactCard {
    ContactCard(subject, title: row.title, subtitle: row.subtitle)
  }
}
