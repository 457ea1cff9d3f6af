extension CommandTable {
  /// The keys as plain text, group by group, for a manual page or a README:
  /// `m  Show the map. Draws the network as a map; …`
  package static var manual: String {
    var text = ""
    for group in Command.Group.allCases {
      let commands = all.filter { $0.group == group }
      guard !commands.isEmpty else { continue }
      if !text.isEmpty { text += "\n" }
      text += "\(group.words)\n"
      for command in commands {
        let keys = command.keys.map(\.label).joined(separator: " ")
        let column = keys.isEmpty ? ":" : keys
        let gap = String(repeating: " ", count: max(1, 16 - column.count))
        text += "  \(column)\(gap)\(command.title). \(command.help)\n"
      }
    }
    return text
  }
}
