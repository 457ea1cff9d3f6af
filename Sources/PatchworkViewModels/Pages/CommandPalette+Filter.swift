extension CommandPalette {
  /// Every command of the table, then the themes to choose from.
  init(in state: AppState, themes: [String]) {
    let commands = CommandTable.all.filter(\.isInPalette).map { Item($0, in: state) }
    let themes = themes.map { theme in
      Item(
        act: .theme(theme), title: "Theme: \(theme)", key: "",
        group: Command.Group.program.rawValue, help: "Draws the screen with other colours.",
        availability: state.theme == theme ? .disabled("in use") : .enabled)
    }
    self.init(commands + themes)
  }

  /// Keeps the items that match what is typed, those whose name begins so first.
  mutating func filter() {
    let wanted = field.text.lowercased().split(separator: " ").map(String.init)
    let ranked = all.enumerated().compactMap { place, item in
      item.rank(for: wanted).map { (rank: $0, place: place, item: item) }
    }
    items = ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.item)
    chosen = items.isEmpty ? nil : 0
  }
}

extension CommandPalette.Item {
  /// An item for a command.
  init(_ command: Command, in state: AppState) {
    self.init(
      act: .command(command.id), title: command.title, key: command.keys.first?.label ?? "",
      group: command.group.rawValue, help: command.help,
      availability: command.availability(in: state))
  }

  /// How well every wanted word fits, 0 being best; nil when one does not.
  fileprivate func rank(for wanted: [String]) -> Int? {
    let name = title.lowercased()
    let names = name.split { !$0.isLetter && !$0.isNumber }
    var rank = 0
    for word in wanted {
      if name.hasPrefix(word) {
        continue
      } else if names.contains(where: { $0.hasPrefix(word) }) {
        rank = max(rank, 1)
      } else if key.lowercased() == word {
        rank = max(rank, 1)
      } else if name.contains(word) {
        rank = max(rank, 2)
      } else if help.lowercased().contains(word) {
        rank = max(rank, 3)
      } else {
        return nil
      }
    }
    return rank
  }
}
