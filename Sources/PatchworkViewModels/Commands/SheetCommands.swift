extension CommandTable {
  /// The page for the client and the family.
  static let sheet: [Command] = [
    Command(
      .showSheet, "Page for the family", short: "family page",
      help: "Shows who helps and how to reach each, on a page that the family may keep.",
      group: .network, bindings: [.init(.character("P"), in: Place.letterPanes)],
      waitsForClient: true, availability: needsClient
    ) { $0.openSheet() },
    Command(
      .copySheet, "Copy the page", short: "copy the page",
      help: "Sends the whole page to your terminal's clipboard, to be pasted and printed.",
      group: .network, bindings: [.init(.character("c"), in: [.sheet])], isInPalette: false
    ) { $0.copySheet() },
  ]
}
