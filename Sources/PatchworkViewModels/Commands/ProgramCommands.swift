extension CommandTable {
  /// The program itself.
  static let program: [Command] = [
    Command(
      .back, "Back", short: "back",
      help: "Closes what is on top, goes back to the client before, or empties the search box.",
      group: .program,
      bindings: [
        .init(.escape, in: Set(Place.allCases)),
        .init(.character("q"), in: [.card, .inbox, .help, .looks, .list, .sheet]),
      ], isInPalette: false
    ) { $0.goBack() },
    Command(
      .palette, "All commands", short: "all",
      help: "Lists every command with its key; type to find one.", group: .program,
      bindings: [
        .init(.character(":"), .control("p"), in: Place.panes.union([.card, .inbox]))
      ], isInPalette: false
    ) { $0.openPalette() },
    Command(
      .help, "Help", short: "help", help: "Says what the keys do here.", group: .program,
      bindings: [
        .init(.character("?"), in: Place.panes.union([.card, .inbox])),
        .init(
          .function(1),
          in: Place.panes.union([
            .card, .inbox, .form, .duplicates, .reasons, .looks, .list, .sheet,
          ])),
      ]
    ) { $0.openHelp() },
    Command(
      .openPracticeArea, "Open the practice area",
      help: "Opens a fictional county to try things out in; nothing there is real.",
      group: .program, bindings: [],
      availability: { state in
        if state.header.isPractice { return .disabled("this is the practice area") }
        return state.offersPracticeArea ? .enabled : .disabled("it cannot be opened from here")
      }
    ) { $0.openPracticeArea() },
    Command(
      .importFolder, "Import a folder of CSV files",
      help: "Reads clients, agencies, practitioners and involvements from files.",
      group: .program, bindings: [],
      availability: { state in
        state.offersImport ? .enabled : .disabled("it cannot be done from here")
      }
    ) { $0.beginImport() },
    Command(
      .retry, "Try again", short: "try again", help: "Asks the directory once more.",
      group: .program, bindings: [.init(.enter, .character("r"), in: [.waiting])],
      isInPalette: false
    ) { $0.start() },
    Command(
      .redraw, "Draw the screen again", help: "Draws every cell again.", group: .program,
      bindings: [.init(.control("l"), in: Set(Place.allCases))]
    ) { $0.emit(.redraw) },
    Command(
      .quit, "Quit", short: "quit",
      help: "Leaves the program, at once unless something is half filled in.", group: .program,
      bindings: [
        .init(.character("q"), in: Place.letterPanes.union([.waiting])),
        .init(.control("q"), .control("c"), in: Set(Place.allCases)),
      ]
    ) { $0.quit() },
  ]
}
