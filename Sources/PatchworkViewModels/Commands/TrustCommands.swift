extension CommandTable {
  /// The glass log.
  static let looks: [Command] = [
    Command(
      .showLooks, "Who looked at this client", short: "who looked",
      help: "Lists who opened or changed this client's record, when and why.", group: .network,
      bindings: [.init(.character("l"), in: Place.letterPanes)], waitsForClient: true,
      availability: needsClient
    ) { state, _ in
      guard let open = state.open else { return .stay }
      return .open(.looks(LooksPage(.client(open.id), title: "Who looked at \(open.name)")))
    },
    Command(
      .showLooksAtMe, "Who looked at my entry",
      help: "Lists who looked at your own card, and when.", group: .mine,
      bindings: [.init(.character("L"), in: Place.letterPanes)], availability: needsMe
    ) { _, _ in
      .open(.looks(LooksPage(.me, title: "Who looked at your entry")))
    },
  ]
}
