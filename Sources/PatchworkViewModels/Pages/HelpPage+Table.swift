extension HelpPage {
  /// The page for a state: what works in the place with the focus first, then everything else.
  init(in state: AppState) {
    let place = state.place
    var sections: [Section] = []
    let here = CommandTable.all.filter { !$0.keys(in: place).isEmpty }
    sections.append(
      Section(
        title: place.rawValue,
        entries: here.map { Entry($0, keys: $0.keys(in: place)) }))
    for group in Command.Group.allCases {
      let others = CommandTable.all.filter { command in
        command.group == group && !here.contains { $0.id == command.id }
      }
      guard !others.isEmpty else { continue }
      sections.append(
        Section(title: group.rawValue, entries: others.map { Entry($0, keys: $0.keys) }))
    }
    self.init(sections: sections)
  }

  /// How many lines the page has: a heading, its entries and a blank line for each section.
  package var lineCount: Int { sections.reduce(0) { $0 + $1.entries.count + 2 } }
}

extension HelpPage.Entry {
  fileprivate init(_ command: Command, keys: [Stroke]) {
    self.init(
      keys: keys.map(\.label).joined(separator: " "), title: command.title, help: command.help)
  }
}
