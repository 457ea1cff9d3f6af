import PatchworkCore

extension CommandTable {
  /// The page for the client and the family.
  static let sheet: [Command] = [
    Command(
      .showSheet, "Page for the family", short: "family page",
      help: "Shows who helps and how to reach each, on a page that the family may keep.",
      group: .see, bindings: [.init(.character("P"), in: Place.letterPanes)],
      waitsForClient: true, availability: needsClient
    ) { state, scene in
      state.asksToGoOn(with: .showSheet)
        ?? state.open?.network.map { .open(.sheet(SheetPage($0, on: scene.today))) } ?? .stay
    },
    Command(
      .copySheet, "Copy the page", short: "copy the page",
      help: "Sends the whole page to your terminal's clipboard, to be pasted and printed.",
      group: .reach, on: SheetPage.self, keys: .character("c"), elsewhere: "no page is shown",
      isInPalette: false
    ) { page, _ in
      .all([
        .effect(.copy(page.text)),
        .say(worded("Copied the page for the family. Paste it where you can print it.")),
      ])
    },
  ]
}
