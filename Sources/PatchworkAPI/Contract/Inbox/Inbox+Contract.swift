import PatchworkCore

extension Inbox {
  /// The facts of a client that programs of contract 1 know. They read the codes of a correction
  /// strictly: one that they do not know costs them the whole inbox.
  private static let factsOfFirstContract: Set<FieldID> = [
    .names, .birth, .sex, .nhsNumber, .addresses, .household, .safeContact,
  ]

  /// The inbox as a program can read it: corrections name only the facts that it knows, and what it has
  /// no word for is left out.
  ///
  /// - Parameter contract: What the program speaks; 1 for one that does not say.
  package func readable(byContract contract: Int) -> Inbox {
    var inbox = self
    if contract < 3 {
      inbox.items.removeAll { item in
        [.death, .guarded, .guardedSent, .numberReport, .toDo].contains(item.kind)
          || item.standing?.kind == .declined
      }
    }
    guard contract < 2 else { return inbox }
    inbox.items.removeAll { $0.kind == .standing }
    for place in inbox.items.indices {
      guard case .correction(var correction) = inbox.items[place].matter else { continue }
      correction.facts.removeAll { !Self.factsOfFirstContract.contains($0) }
      inbox.items[place].matter = .correction(correction)
    }
    return inbox
  }
}
