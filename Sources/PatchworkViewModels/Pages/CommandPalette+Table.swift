import PatchworkCore

extension CommandPalette {
  /// What can be done in a state: what the keys do where they go, or every command of the table and the
  /// themes.
  init(of scope: Scope, in state: AppState, themes: [String] = []) {
    switch scope {
    case .here: self.init(hereIn: state)
    case .everything:
      let commands = CommandTable.all.filter(\.isInPalette).map { command in
        Item(
          command, keys: command.keys(in: state.place) + command.keys,
          availability: command.availability(in: state))
      }
      let themes = themes.map { theme in
        Item(
          act: .theme(theme), title: worded("Theme: \(theme)"), key: "", group: .rest,
          help: worded("Draws the screen with other colours."),
          availability: state.theme == theme ? .disabled("in use") : .enabled)
      }
      self.init(commands + themes, title: worded("Do anything"))
    }
  }

  private init(hereIn state: AppState) {
    let place = state.place
    let here = CommandTable.all.filter { !$0.keys(in: place).isEmpty }
    let items = Command.Group.allCases.filter { $0 != .move }.flatMap { group in
      here.filter { $0.group == group }.map { command in
        Item(
          command, keys: command.keys(in: place),
          availability: command.availabilityByKey(in: state))
      }
    }
    let moving = here.filter { $0.group == .move }.flatMap { $0.keys(in: place) }
    self.init(
      items, of: .here,
      title: worded("Keys: \(place.words.prefix(1).lowercased())\(place.words.dropFirst())"),
      movingKeys: moving.map(\.label).joined(separator: " "))
  }
}

extension CommandPalette.Item {
  /// An item for a command.
  fileprivate init(_ command: Command, keys: [Stroke], availability: Availability) {
    let shown = keys.first.map { [$0] + keys.dropFirst().filter { $0 != keys.first } } ?? []
    self.init(
      act: .command(command.id), title: command.title, key: shown.first?.label ?? "",
      group: command.group, help: command.help, availability: availability)
  }
}
