extension CommandTable {
  /// Raising attention, next to reaching somebody.
  static let attention: [Command] = [
    Command(
      .raiseAttention, "Raise attention", short: "attention",
      help: "Asks the network, or some of it, to get in touch; you see who has seen it.",
      group: .network, bindings: [.init(.character("a"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        return open.people.current.contains { $0.practitioner != nil && $0.practitioner != me.id }
          ? .enabled : .disabled("nobody else is named in this network")
      }
    ) { $0.beginRaiseAttention() }
  ]

  /// What waits for the worker.
  static let inbox: [Command] = [
    Command(
      .answerYes, "Say yes: seen, accepted, or it works", short: "yes",
      help: "Acknowledges attention or a move, accepts an invitation, or confirms a number.",
      group: .inbox, bindings: [.init(.character("a"), in: [.inbox])],
      availability: { state in
        state.chosenInboxItem.map { $0.kind.waitsForMe } == true
          ? .enabled : .disabled("it does not wait for you")
      }
    ) { $0.answerChosenInInbox() },
    Command(
      .answerNo, "Say no: decline, take back, or correct", short: "no",
      help: "Declines an invitation or a move, takes back what you asked, or corrects a number.",
      group: .inbox, bindings: [.init(.character("x"), in: [.inbox])],
      availability: { state in
        state.chosenInboxItem.map { $0.isRefusable } == true
          ? .enabled : .disabled("it is seen, not refused")
      }
    ) { $0.refuseChosenInInbox() },
    answerThroughCover,
    Command(
      .openItsClient, "Open the client", short: "open client",
      help: "Opens the client whom the chosen item is about.", group: .inbox,
      bindings: [.init(.character("o"), in: [.inbox])],
      availability: { state in
        state.chosenInboxItem?.client == nil ? .disabled("it is about no client") : .enabled
      }
    ) { $0.openClientOfInbox() },
  ]

  /// The way to it.
  static let openInbox: [Command] = [
    Command(
      .openInbox, "What waits for me", short: "inbox",
      help: "Lists who asks you to get in touch, what you asked, and your numbers to confirm.",
      group: .inbox,
      bindings: [
        .init(.character("w"), in: Place.letterPanes), .init(.function(2), in: Place.panes),
      ], availability: needsMe
    ) { $0.openInbox() },
    Command(
      .wishMail, "Tell me by mail that something waits, or no more",
      help: "Once a day at most and in your working hours; the mail says neither who nor what.",
      group: .inbox, bindings: [], availability: needsMe
    ) { $0.toggleMail() },
  ]

  /// The phone book that heals itself.
  static let phoneBook: [Command] = [
    Command(
      .confirmContactPoint, "It worked", short: "worked",
      help: "Says that the chosen number or address reached them.", group: .network,
      bindings: [.init(.character("w"), in: [.card])], waitsForClient: true,
      availability: needsContactPoint
    ) { $0.confirmContactPoint() },
    Command(
      .reportDead, "It is dead", short: "dead",
      help: "Says that the chosen number reaches nobody: it sinks for everybody at once.",
      group: .network, bindings: [.init(.character("d"), in: [.card])], waitsForClient: true,
      availability: { state in
        state.chosenContactPoint?.point.deadSince == nil
          ? needsContactPoint(state) : .disabled("it is reported dead already")
      }
    ) { $0.reportDead() },
    Command(
      .replaceContactPoint, "They have a new number", short: "new number",
      help: "Puts another number or address in the place of the chosen one.", group: .network,
      bindings: [.init(.character("n"), in: [.card])], waitsForClient: true,
      availability: needsContactPoint
    ) { $0.beginReplacement() },
  ]

  private static let needsContactPoint: @Sendable (AppState) -> Availability = { state in
    if state.me == nil { return .disabled("say who you are first") }
    guard let (_, point) = state.chosenContactPoint else {
      return .disabled("choose a number or address of a practitioner")
    }
    guard case .card(let card) = state.overlays.last, card.chosenLine?.isPast == true else {
      return point.id.isAssigned ? .enabled : .disabled("it is not saved yet")
    }
    return .disabled("it is no longer in use")
  }
}
