import PatchworkCore

extension CommandTable {
  /// Moving through the list with the focus.
  static let movingAbout: [Command] = [
    moving(.chooseNext, "Choose the next line", short: "choose", .down, to: .by(1)),
    Command(
      .openChosen, "Open what is chosen", short: "open",
      help: "Opens the chosen client, relative or card; unfolds what is folded.",
      group: .see,
      bindings: [
        .init(
          .enter,
          in: Place.panes.union(Place.pages).subtracting([.form]).subtracting(Place.read))
      ],
      isInPalette: false, waitsForClient: true
    ) { $0.openChosen() },
    Command(
      .nextPane, "Next pane", short: "pane",
      help: "Goes to the next pane; in a list of hits to the colleagues first.", group: .move,
      bindings: [.init(.tab, in: Place.panes)], isInPalette: false, availability: hasOtherPane
    ) { state, _ in
      state.moveFocus(by: 1)
      return .stay
    },
    Command(
      .previousPane, "Previous pane", help: "Goes to the previous pane.", group: .move,
      bindings: [.init(.backTab, in: Place.panes)], isInPalette: false,
      availability: hasOtherPane
    ) { state, _ in
      state.moveFocus(by: -1)
      return .stay
    },
    nextPerson(.nextPerson, Phrase("The next person's card"), .right, by: 1),
    nextPerson(.previousPerson, Phrase("The card of the person before"), .left, by: -1),
    moving(.choosePrevious, "Choose the line before", .up, to: .by(-1)),
    moving(.chooseNextPage, "A page down", .pageDown, to: .pages(1)),
    moving(.choosePreviousPage, "A page up", .pageUp, to: .pages(-1)),
    moving(.chooseFirst, "The first line", .home, to: .first, notInText: true),
    moving(.chooseLast, "The last line", .end, to: .last, notInText: true),
  ]

  private static func moving(
    _ id: CommandID, _ title: Phrase, short: Phrase? = nil, _ key: Stroke,
    to step: ListStep, notInText: Bool = false
  ) -> Command {
    var places = Place.panes.union(Place.pages).subtracting([.form])
    if notInText { places.subtract([.search, .palette, .filter]) }
    return Command(
      id, title, short: short, help: "\(title), in whatever list has the focus.",
      group: .move, bindings: [.init(key, in: places)], isInPalette: false,
      waitsForClient: true
    ) { $0.move(step) }
  }

  private static func nextPerson(
    _ id: CommandID, _ title: Phrase, _ key: Stroke, by step: Int
  ) -> Command {
    Command(
      id, title, help: "\(title), in the order of the network's list.", group: .move,
      bindings: [.init(key, in: [.card])], isInPalette: false,
      availability: { state in
        state.cardTrail == nil ? .disabled("this card was not opened from a network") : .enabled
      }
    ) { state, _ in state.openNextCard(by: step) }
  }

  private static let hasOtherPane: @Sendable (AppState) -> Availability = { state in
    if state.focus == .search && state.search.hasColleaguesBeside { return .enabled }
    return state.open == nil ? .disabled("no client is open") : .enabled
  }
}

extension AppState {
  /// Goes to the pane after, or before, the one that has the focus.
  fileprivate mutating func moveFocus(by step: Int) {
    if focus == .search, search.goToPart(by: step) { return }
    let panes = Pane.allCases
    guard open != nil, let place = panes.firstIndex(of: focus) else {
      // Round the parts of the list, where there is no other pane.
      _ = search.goToPart(by: -step)
      return
    }
    focus = panes[(place + step + panes.count) % panes.count]
  }
}
