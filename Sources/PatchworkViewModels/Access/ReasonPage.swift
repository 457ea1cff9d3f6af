import PatchworkCore

/// The question why a client is opened, asked of people who are not in the network, or what people are
/// looked up for: a short list, a number each, since a letter typed ahead must not choose.
package struct ReasonPage: Hashable, Sendable {
  /// Whom it is about; nil where it is about all who are looked up in this sitting.
  package var client: ClientID?
  /// The client's name.
  package var name: String
  /// Whether the client is shielded, so that giving a reason is an override.
  package var isOverride: Bool
  /// Whether it opens the people at the client's address, and not the client, who is open.
  package var opensHousehold: Bool
  /// The reasons to choose from.
  package var reasons: [OpeningReason]
  /// The chosen reason's place in `reasons`.
  package var chosen = 0

  /// A question about a client.
  package init(
    client: ClientID, name: String, isPractice: Bool, isOverride: Bool = false,
    opensHousehold: Bool = false
  ) {
    self.client = client
    self.name = name
    self.isOverride = isOverride
    self.opensHousehold = opensHousehold
    reasons = OpeningReason.offered(inPracticeArea: isPractice)
  }

  /// A question about a sitting.
  init(forSearchesInPracticeArea isPractice: Bool) {
    (client, name, isOverride, opensHousehold) = (nil, "", false, false)
    reasons = OpeningReason.offered(inPracticeArea: isPractice)
  }

  static func askingPurpose(_ state: AppState) -> Outcome {
    .open(.reasons(ReasonPage(forSearchesInPracticeArea: state.header.isPractice)))
  }

  /// What the page is headed with.
  package var title: String {
    client == nil
      ? worded("Looking people up") : name.isEmpty ? worded("Open") : worded("Open \(name)")
  }

  /// What is asked, and what follows.
  package var question: String {
    if opensHousehold {
      return worded(
        "Why do you open the people at the address? Each of their networks sees your reason.")
    }
    if client == nil {
      return worded(
        """
        What do you look people up for? Your organisation asks once each time you start, and your \
        answer is recorded with your searches.
        """)
    }
    return isOverride
      ? worded(
        """
        You do not work with this client, who is shielded. Why do you open the record? Records \
        stewards are told at once, and those who work with the client see your reason. The record \
        closes when you leave it.
        """)
      : worded(
        """
        You do not work with \(name.isEmpty ? worded("this client") : name). Why do you open the \
        record? Those who do will see your reason.
        """)
  }

  /// The chosen reason, if any.
  package var chosenReason: OpeningReason? {
    reasons.indices.contains(chosen) ? reasons[chosen] : nil
  }
}

extension ReasonPage: OverlayPage {
  static let place = Place.reasons
  var overlay: Overlay { .reasons(self) }
  var enterWords: String? { client == nil ? worded("choose") : worded("open") }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: reasons.count, page: page) ?? 0
  }

  /// A reason's number is the answer.
  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    guard case .character(let key) = stroke else { return .stay }
    guard let place = key.place(among: reasons.count) else {
      return .say(worded("\(key) is none of these: 1 to \(reasons.count), or Esc to go back."))
    }
    return given(reasons[place])
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    guard let reason = chosenReason else { return .stay }
    return given(reason)
  }

  private func given(_ reason: OpeningReason) -> Outcome {
    if opensHousehold { return openHousehold(for: reason) }
    if let client { return .all([.close, .giveReason(reason, for: client)]) }
    return .all([
      .close,
      .desk { state in
        state.purpose = reason
        state.search.isAskDue = true
        state.focus = .search
        return .say(worded("Your searches are recorded as: \(reason.words)."))
      },
    ])
  }

  private func openHousehold(for reason: OpeningReason) -> Outcome {
    // The card below is asked for anew.
    .all([
      .close,
      .desk { state in
        guard case .card(let card) = state.overlays.last else { return .stay }
        return .all([.close, .open(.card(card.opened(for: reason)))])
      },
    ])
  }

  /// Goes back without opening: to the client before, or to the search.
  func leave() -> Outcome {
    if opensHousehold { return .close }
    if client == nil {
      return .all([
        .close,
        .say(
          worded(
            """
            You find only your own clients until you say what you look people up for: press : and \
            type “look”.
            """)),
      ])
    }
    return .all([
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
