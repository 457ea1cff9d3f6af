import PatchworkCore

/// The question why a client is opened, asked of people who are not in the network: a short list,
/// one key each.
package struct ReasonPage: Hashable, Sendable {
  /// Whom it is about.
  package var client: ClientID
  /// The client's name.
  package var name: String
  /// Whether the client is shielded, so that giving a reason is an override.
  package var isOverride: Bool
  /// The reasons to choose from.
  package var reasons: [OpeningReason]
  /// The chosen reason's place in `reasons`.
  package var chosen = 0

  /// A question about a client.
  package init(client: ClientID, name: String, isPractice: Bool, isOverride: Bool = false) {
    self.client = client
    self.name = name
    self.isOverride = isOverride
    reasons = OpeningReason.offered(inPracticeArea: isPractice)
  }

  /// What is asked, and what follows.
  package var question: String {
    isOverride
      ? "This client is shielded, and you are not in the network. If you open the record, records "
        + "stewards are told at once, and the network sees it. It closes when you leave it. Why?"
      : "You are not in this client's network. Why do you open the record? The network sees it."
  }

  /// The chosen reason, if any.
  package var chosenReason: OpeningReason? {
    reasons.indices.contains(chosen) ? reasons[chosen] : nil
  }
}

extension ReasonPage: OverlayPage {
  static let place = Place.reasons
  var overlay: Overlay { .reasons(self) }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: reasons.count, page: page) ?? 0
  }

  /// A reason's letter is the answer.
  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    guard case .character(let letter) = stroke else { return .stay }
    guard let reason = reasons.first(where: { String($0.letter) == letter.lowercased() })
    else { return .say("\(letter) is none of these. Esc goes back without opening.") }
    return .all([.close, .giveReason(reason, for: client)])
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    guard let reason = chosenReason else { return .stay }
    return .all([.close, .giveReason(reason, for: client)])
  }

  /// Goes back without opening: to the client before, or to the search.
  func leave() -> Outcome {
    .all([
      .close,
      .desk { [client] state in
        guard let open = state.open, open.id == client, open.network == nil else { return .stay }
        if let before = open.trail.last {
          return .openClient(before.id, before, from: Array(open.trail.dropLast()))
        }
        state.open = nil
        return .perform(.find)
      },
    ])
  }
}
