import PatchworkCore

/// One thing that the worker can do, with everything that is said about it anywhere.
///
/// The footer, the help, the palette and the manual page are all made from the same commands.
package struct Command: Sendable {
  /// Keys that mean the command in some places.
  package struct Binding: Hashable, Sendable {
    /// The keys, the one to be shown first.
    package var keys: [Stroke]
    /// Where they mean it.
    package var places: Set<Place>

    package init(_ keys: Stroke..., in places: Set<Place>) {
      self.init(keys: keys, places: places)
    }

    init(keys: [Stroke], places: Set<Place>) {
      self.keys = keys
      self.places = places
    }
  }

  /// What somebody came to do, the heading under which a command is listed.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case reach = "Reach"
    case see = "See"
    case change = "Change"
    case rest = "Rest"
    /// Through lists and panes: one line of the help for all.
    case move = "Move about"

    /// The heading.
    package var words: String { worded(Phrase(pattern: rawValue)) }
  }

  /// The command's name in code.
  package let id: CommandID
  private let titlePhrase: Phrase
  private let shortPhrase: Phrase?
  private let helpPhrase: Phrase
  /// The heading under which it is listed.
  package let group: Group
  /// Its keys, by place.
  package let bindings: [Binding]
  /// Whether it is listed in the palette: moving about is not.
  package let isInPalette: Bool
  /// Whether it needs what the directory tells of the open client, and so waits for the answer.
  let waitsForClient: Bool
  let availability: @Sendable (AppState) -> Availability
  /// What its keys need besides: they are about what is chosen, where its name in the palette may not
  /// be.
  let keyNeeds: @Sendable (AppState) -> Availability
  let perform: @MainActor @Sendable (AppModel) -> Void

  init(
    _ id: CommandID, _ title: Phrase, short: Phrase? = nil, help: Phrase, group: Group,
    bindings: [Binding], isInPalette: Bool = true, waitsForClient: Bool = false,
    availability: @escaping @Sendable (AppState) -> Availability = { _ in .enabled },
    keyNeeds: @escaping @Sendable (AppState) -> Availability = { _ in .enabled },
    perform: @escaping @MainActor @Sendable (AppModel) -> Void
  ) {
    self.id = id
    titlePhrase = title
    shortPhrase = short
    helpPhrase = help
    self.group = group
    self.bindings = bindings
    self.isInPalette = isInPalette
    self.waitsForClient = waitsForClient
    self.availability = availability
    self.keyNeeds = keyNeeds
    self.perform = perform
  }

  /// A command that changes the desk, or comes to something, without asking the model itself.
  init(
    _ id: CommandID, _ title: Phrase, short: Phrase? = nil, help: Phrase, group: Group,
    bindings: [Binding], isInPalette: Bool = true, waitsForClient: Bool = false,
    availability: @escaping @Sendable (AppState) -> Availability = { _ in .enabled },
    keyNeeds: @escaping @Sendable (AppState) -> Availability = { _ in .enabled },
    outcome: @escaping @Sendable (inout AppState, Scene) -> Outcome
  ) {
    self.init(
      id, title, short: short, help: help, group: group, bindings: bindings,
      isInPalette: isInPalette, waitsForClient: waitsForClient, availability: availability,
      keyNeeds: keyNeeds
    ) { model in
      let scene = model.scene
      model.carryOut(outcome(&model.state, scene))
    }
  }

  /// A command of a page, with its keys there.
  ///
  /// - Parameter elsewhere: why it cannot be done where another page, or none, is on top.
  init<Page: OverlayPage>(
    _ id: CommandID, _ title: Phrase, short: Phrase? = nil, help: Phrase, group: Group,
    on page: Page.Type, keys: Stroke..., elsewhere: Phrase, isInPalette: Bool = true,
    waitsForClient: Bool = false,
    availability: @escaping @Sendable (Page, AppState) -> Availability = { _, _ in .enabled },
    outcome: @escaping @Sendable (inout Page, Scene) -> Outcome
  ) {
    self.init(
      id, title, short: short, help: help, group: group,
      bindings: [Binding(keys: keys, places: [Page.place])], isInPalette: isInPalette,
      waitsForClient: waitsForClient,
      availability: { state in
        guard let page = state.topPage as? Page else { return .disabled(elsewhere) }
        return availability(page, state)
      }
    ) { model in
      let scene = model.scene
      let came = model.state.onTop { top -> Outcome in
        guard var page = top as? Page else { return .stay }
        defer { top = page }
        return outcome(&page, scene)
      }
      if let came { model.carryOut(came) }
    }
  }

  /// Its name on the screen: `Show the map`.
  package var title: String { worded(titlePhrase) }

  /// The word or two of the footer; nil when it is not shown there.
  package var short: String? { shortPhrase.map(worded) }

  /// A sentence that says what it does.
  package var help: String { worded(helpPhrase) }

  /// Whether it can be done in a state of the program, and if not, why.
  package func availability(in state: AppState) -> Availability { availability(state) }

  /// Whether its key does it in a state of the program, and if not, why.
  func availabilityByKey(in state: AppState) -> Availability {
    let availability = availability(state)
    return availability.isEnabled ? keyNeeds(state) : availability
  }

  /// Its keys in a place, the one to be shown first.
  package func keys(in place: Place) -> [Stroke] {
    bindings.filter { $0.places.contains(place) }.flatMap(\.keys)
  }

  /// All its keys, each once, the one to be shown first.
  package var keys: [Stroke] {
    var keys: [Stroke] = []
    for key in bindings.flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    return keys
  }
}
