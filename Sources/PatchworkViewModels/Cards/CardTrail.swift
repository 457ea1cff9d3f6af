import PatchworkCore

/// Where a card stands among those of the network from which it was opened.
package struct CardTrail: Hashable, Sendable {
  /// Counted from 0.
  package let place: Int
  package let count: Int
}

extension AppState {
  /// The lines of the open network that have a card, each card once.
  private var cardRows: [(row: NetworkRow, card: ContactCard)] {
    var seen: Set<ContactCard.Subject> = []
    return (open?.people.rows ?? []).compactMap { row in
      row.person.map { (row, ContactCard(of: $0)) }
    }.filter { seen.insert($0.card.subject).inserted }
  }

  /// The place of the card on top; nil where it was not opened from the network.
  package var cardTrail: CardTrail? {
    let cards = overlays.filter { if case .filter = $0 { false } else { true } }
    guard cards.count == 1, case .card(let card)? = cards.first else { return nil }
    let rows = cardRows
    return rows.firstIndex { $0.card.subject == card.subject }.map {
      CardTrail(place: $0, count: rows.count)
    }
  }

  /// Shows the card of the person after or before, and chooses their line below it.
  mutating func openNextCard(by step: Int) -> Outcome {
    guard let trail = cardTrail else { return .stay }
    let rows = cardRows
    guard rows.indices.contains(trail.place + step) else {
      return .say(step > 0 ? worded("This is the last card.") : worded("This is the first card."))
    }
    let next = rows[trail.place + step]
    open?.people.choose(next.row)
    return .all([.close, .open(.card(next.card))])
  }
}
