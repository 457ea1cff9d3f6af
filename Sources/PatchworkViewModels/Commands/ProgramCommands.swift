import PatchworkCore

extension CommandTable {
  /// The program itself.
  static let program: [Command] = [
    Command(
      .back, "Back", short: "back",
      help: "Closes what is on top, goes back to the client before, or empties the search box.",
      group: .rest,
      bindings: [
        .init(.escape, in: Set(Place.allCases)),
        .init(.character("q"), in: Place.letterPanes.union(Place.lettered).union([.waiting])),
      ], isInPalette: false
    ) { model in
      let isOnDesk = model.state.topPage == nil
      model.goBack()
      if isOnDesk, model.lastStroke == .character("q") {
        model.say(worded("q goes back. To leave the program: Q, or Ctrl-Q while you type."))
      }
    },
    Command(
      .palette, "All commands", short: "anything",
      help: "Lists every command with its key; type to find one.", group: .rest,
      bindings: [
        .init(.character(":"), .control("p"), in: Place.panes.union(Place.lists))
      ], isInPalette: false
    ) { state, scene in
      .open(.palette(CommandPalette(of: .everything, in: state, themes: scene.capabilities.themes)))
    },
    Command(
      .help, "Help: keys here", short: "keys",
      help: "Lists what can be done here, each with its key; letters find, Enter does it.",
      group: .rest,
      bindings: [
        .init(.character("?"), in: Place.panes.union(Place.lists)),
        .init(
          .function(1),
          in: Place.panes.union(Place.pages).subtracting([.palette, .confirm])),
      ]
    ) { state, _ in .open(.palette(CommandPalette(of: .here, in: state))) },
    Command(
      .openPracticeArea, "Open the practice area",
      help: "Opens a fictional county to try things out in; nothing there is real.",
      group: .rest, bindings: [],
      availability: { state in
        if state.header.isPractice { return .disabled("this is the practice area") }
        return state.offersPracticeArea ? .enabled : .disabled("it cannot be opened from here")
      }
    ) { state, _ in
      guard state.hasUnsavedForm else { return .effect(.openPracticeArea) }
      return .open(
        .confirm(
          Confirm(
            .openPracticeArea,
            question: worded(
              "Something is filled in but not saved. Leave it for the practice area?"),
            yes: worded("Leave"), no: worded("Stay"))))
    },
    Command(
      .importFolder, "Import a folder of CSV files",
      help: "Reads clients, agencies, practitioners and involvements from files.",
      group: .rest, bindings: [],
      availability: { state in
        state.offersImport ? .enabled : .disabled("it cannot be done from here")
      }
    ) { _, _ in .openForm(ImportForm()) },
    Command(
      .retry, "Try again", short: "try again", help: "Asks the directory once more.",
      group: .rest, bindings: [.init(.enter, .character("r"), in: [.waiting])],
      isInPalette: false
    ) { _, _ in .start },
    Command(
      .redraw, "Draw the screen again", help: "Draws every cell again.", group: .rest,
      bindings: [.init(.control("l"), in: Set(Place.allCases))]
    ) { _, _ in .effect(.redraw) },
    Command(
      .quit, "Quit", short: "quit",
      help: "Leaves the program, at once unless something is half filled in.", group: .rest,
      bindings: [
        .init(.character("Q"), in: Place.letterPanes.union(Place.lettered).union([.waiting])),
        .init(.control("q"), .control("c"), in: Set(Place.allCases)),
      ]
    ) { state, _ in state.quit() },
  ]
}

extension AppState {
  /// Leaves the program: at once when nothing is unsaved, or when asked twice.
  fileprivate mutating func quit() -> Outcome {
    // A worker who cannot see what is half filled in cannot be asked about it.
    if case .locked = cover { return .effect(.quit) }
    cover = nil
    if case .confirm(let asked) = overlays.last, asked.act == .quit { return .effect(.quit) }
    let waiting = line.waitingChanges
    if waiting > 0 {
      return .open(
        .confirm(
          Confirm(
            .quit,
            question: worded(
              .counted(
                waiting,
                one: """
                  A change has not been sent yet, since the directory does not answer. Leave and \
                  lose it?
                  """,
                other: """
                  \(waiting) changes have not been sent yet, since the directory does not answer. \
                  Leave and lose them?
                  """)), yes: worded("Leave"), no: worded("Stay"))))
    }
    guard hasUnsavedForm else { return .effect(.quit) }
    return .open(
      .confirm(
        Confirm(
          .quit, question: worded("Something is filled in but not saved. Leave without saving?"),
          yes: worded("Leave"), no: worded("Stay"))))
  }
}
