extension CommandTable {
  /// Raising attention, next to reaching somebody.
  static let attention: [Command] = [
    Command(
      .raiseAttention, "Ask the network to get in touch", short: "ask",
      help:
        "Asks all of the network, or some, to get in touch; you see who is there and who saw it.",
      group: .reach,
      bindings: [.init(.character("a"), in: Place.letterPanes.union([.card]))],
      waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        let others = open.people.current.compactMap(\.practitioner).filter { $0 != me.id }
        if others.isEmpty { return .disabled("nobody else is named in this network") }
        guard let page = state.topPage else { return .enabled }
        guard let card = page as? ContactCard, case .practitioner(let id) = card.subject,
          others.contains(id)
        else { return .disabled("this card is of nobody in the open client's network") }
        return .enabled
      }
    ) { AttentionForm.begin($0, $1) }
  ]

  /// What waits for the worker.
  static let inbox: [Command] = [
    Command(
      .answerYes, "Say yes: seen, accepted, or it works", short: "yes",
      help: "Acknowledges attention or a move, accepts an invitation, or confirms a number.",
      group: .change, on: InboxPage.self, keys: .character("y"),
      elsewhere: "it does not wait for you",
      availability: { page, _ in
        page.chosenRow?.item.kind.waitsForMe == true
          ? .enabled : .disabled("it does not wait for you")
      }
    ) { page, scene in page.agreeing(as: scene.me) },
    Command(
      .answerNo, "Say no: decline, take back, or correct", short: "no",
      help: "Declines an invitation or a move, takes back what you asked, or corrects a number.",
      group: .change, on: InboxPage.self, keys: .character("x"),
      elsewhere: "it is seen, not refused",
      availability: { page, _ in
        page.chosenRow?.item.isRefusable == true
          ? .enabled : .disabled("it is seen, not refused")
      }
    ) { page, _ in page.refusing() },
    answerThroughCover,
    Command(
      .copyCaller, "Copy the caller's number", short: "copy number",
      help: "Copies the number by which whoever asks you to get in touch is reached now.",
      group: .reach, on: InboxPage.self, keys: .character("c"), elsewhere: nobodyAsks,
      availability: { page, _ in
        page.chosenRow?.item.kind == .attention ? .enabled : .disabled(nobodyAsks)
      }
    ) { page, _ in page.copyingCaller() },
  ]

  /// The way to it.
  static let openInbox: [Command] = [
    Command(
      .openInbox, "What waits for me", short: "inbox",
      help: "Lists who asks you to get in touch, what you asked, and your numbers to confirm.",
      group: .see,
      bindings: [
        .init(.character("w"), in: Place.letterPanes), .init(.function(2), in: Place.panes),
      ], availability: needsMe
    ) { state, scene in
      guard let inbox = state.inbox else { return .refresh([.inbox]) }
      return .all([.open(.inbox(InboxPage(inbox, at: scene.now))), .refresh([.inbox])])
    },
    Command(
      .wishMail, "Tell me by mail that something waits, or no more",
      help: "Once a day at most and in your working hours; the mail says neither who nor what.",
      group: .rest, bindings: [], availability: needsMe
    ) { state, _ in
      state.inbox.map { .act(.wishMail(!$0.isMailed)) } ?? .stay
    },
  ]

  /// The phone book that heals itself.
  static let phoneBook: [Command] = [
    Command(
      .confirmContactPoint, "It worked", short: "worked",
      help: "Says that the chosen number or address reached them.", group: .change,
      on: ContactCard.self, keys: .character("+"), elsewhere: noContactPoint,
      waitsForClient: true, availability: needsContactPoint
    ) { card, _ in
      guard let (owner, point) = card.chosenContactPoint else { return .stay }
      return .act(
        .confirmContactPoint(point.id, of: owner),
        saying: "\(point.value) is confirmed. Thank you.")
    },
    Command(
      .reportDead, "It does not work", short: "does not work",
      help: "Says that the chosen number reaches nobody: it sinks for everybody at once.",
      group: .change, on: ContactCard.self, keys: .character("-"), elsewhere: noContactPoint,
      waitsForClient: true,
      availability: { card, state in
        card.chosenContactPoint?.point.deadSince == nil
          ? needsContactPoint(card, state) : .disabled("it is reported dead already")
      }
    ) { card, _ in
      guard let (owner, point) = card.chosenContactPoint else { return .stay }
      return .act(
        .reportDead(point.id, of: owner),
        saying: "\(point.value) has sunk for everybody, and its owner is asked.")
    },
    Command(
      .replaceContactPoint, "They have a new number", short: "new number",
      help: "Puts another number or address in the place of the chosen one.", group: .change,
      on: ContactCard.self, keys: .character("e"), elsewhere: noContactPoint,
      waitsForClient: true, availability: needsContactPoint
    ) { card, _ in
      guard let (owner, point) = card.chosenContactPoint else { return .stay }
      return .openForm(ReplacementForm(point, of: owner, named: card.title))
    },
  ]

  private static let nobodyAsks = "nobody asks you to get in touch here"
  private static let noContactPoint = "choose a number or address of a practitioner"

  private static let needsContactPoint: @Sendable (ContactCard, AppState) -> Availability = {
    card, state in
    if state.me == nil { return .disabled("say who you are first") }
    guard let (_, point) = card.chosenContactPoint else { return .disabled(noContactPoint) }
    if card.chosenLine?.isPast == true { return .disabled("it is no longer in use") }
    return point.id.isAssigned ? .enabled : .disabled("it is not saved yet")
  }
}
