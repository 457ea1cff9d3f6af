import PatchworkCore

extension CommandTable {
  /// The glass log.
  static let looks: [Command] = [
    Command(
      .showLooks, "Who looked at this client", short: "who looked",
      help: "Lists who opened or changed this client's record, when and why.", group: .see,
      bindings: [.init(.character("l"), in: Place.letterPanes)], waitsForClient: true,
      availability: needsClient
    ) { state, _ in
      guard let open = state.open else { return .stay }
      return .open(.looks(LooksPage(.client(open.id), title: worded("Who looked at \(open.name)"))))
    },
    Command(
      .showLooksAtMe, "Who looked at my entry",
      help: "Lists who looked at your own card, and when.", group: .see,
      bindings: [.init(.character("l"), in: [.card])], availability: needsMe,
      keyNeeds: { state in
        guard let me = state.me, let card = state.topPage as? ContactCard,
          card.subject == .practitioner(me.id)
        else { return .disabled("this card is not yours") }
        return .enabled
      }
    ) { _, _ in
      .open(.looks(LooksPage(.me, title: worded("Who looked at your entry"))))
    },
  ]
}
