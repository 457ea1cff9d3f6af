extension CommandTable {
  /// The glass log.
  static let looks: [Command] = [
    Command(
      .showLooks, "Who looked at this client", short: "who looked",
      help: "Lists who opened or changed this client's record, when and why.", group: .network,
      bindings: [.init(.character("l"), in: Place.letterPanes)], waitsForClient: true,
      availability: needsClient
    ) { $0.openLooks() },
    Command(
      .showLooksAtMe, "Who looked at my entry",
      help: "Lists who looked at your own card, and when.", group: .mine,
      bindings: [.init(.character("L"), in: Place.letterPanes)], availability: needsMe
    ) { $0.openLooksAtMe() },
  ]
}
