import PatchworkCore

extension CommandTable {
  /// Finding somebody and opening them.
  static let find: [Command] = [
    Command(
      .find, "Find somebody", short: "find",
      help: "Goes to the search box. The next letter begins a new search; an arrow keeps the old.",
      group: .see,
      bindings: [
        .init(.character("/"), .control("f"), in: Place.letterPanes.union(Place.lists))
      ]
    ) { $0.goToSearch() },
    Command(
      .filter, "Narrow this list", short: "filter",
      help: "Shows the lines that have some words, as you type: gp, school. Esc shows all again.",
      group: .see,
      bindings: [
        .init(.character("f"), in: Place.narrowed),
        // Where letters are text.
        .init(.control("f"), in: [.search]),
      ],
      availability: { state in
        if state.filter != nil { return .enabled }
        return .disabled(
          state.place == .search ? "empty the search box first" : "there is no list here")
      }
    ) { state, _ in
      guard let filter = state.filter else { return .stay }
      if state.topPage == nil, state.focus == .network { state.showList() }
      return .open(.filter(FilterPage(filter)))
    },
    Command(
      .showPossible, "Show those who fit less well, or hide them again", short: "less likely",
      help: "Lists, below those who fit what you typed, others who may be meant.", group: .see,
      bindings: [.init(.control("o"), in: Place.panes)],
      availability: { state in
        state.search.canFoldPossible ? .enabled : .disabled("nothing more was found")
      }
    ) { state, scene in
      state.search.togglePossible(on: scene.today)
      state.focus = .search
      return .stay
    },
    Command(
      .showArchived, "Look among archived clients",
      help: "Finds clients, too, with whom nothing has happened for years.", group: .see,
      bindings: [.init(.control("t"), in: Place.panes)],
      availability: { state in
        state.search.field.isEmpty ? .disabled("type a name first") : .enabled
      }
    ) { state, _ in
      state.search.includesArchived = true
      state.search.isAskDue = true
      state.focus = .search
      return .say(worded("Archived clients are looked for, too."))
    },
    Command(
      .sayPurpose, "Say what you look people up for",
      help: "Where the organisation asks: it is recorded with your searches until you leave.",
      group: .see, bindings: [],
      availability: { state in
        state.asksPurpose ? .enabled : .disabled("your organisation does not ask")
      }
    ) { state, _ in ReasonPage.askingPurpose(state) },
    Command(
      .newClient, "New client", short: "new client",
      help: "Adds a client. Before saving you see clients who may be the same.",
      group: .change,
      bindings: [
        .init(.character("n"), in: Place.letterPanes), .init(.control("n"), in: Place.panes),
      ], availability: needsMe
    ) { NewClientForm.begin($0, $1) },
  ]

  /// Whether somebody has said who they are.
  static let needsMe: @Sendable (AppState) -> Availability = { state in
    state.me == nil ? .disabled("say who you are first") : .enabled
  }

  /// Whether a client is open and its network known.
  static let needsClient: @Sendable (AppState) -> Availability = { state in
    guard let open = state.open else { return .disabled("no client is open") }
    if open.network != nil { return .enabled }
    guard case .failed = open.progress else { return .disabled("still waiting for the client") }
    return .disabled(
      open.isShielded
        ? "this client is shielded; the desk passes a message on, a records steward adds you"
        : "this client's record could not be opened")
  }
}
