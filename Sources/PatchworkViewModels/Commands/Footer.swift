extension CommandTable {
  /// The keys that work where the focus is, in the order of their weight; a screen shows as many
  /// as there is room for. What cannot be done now is there too, with the reason.
  package static func footer(in state: AppState) -> [FooterItem] {
    let place = state.place
    var items: [FooterItem] = []
    for command in all {
      guard let short = command.short, let key = command.keys(in: place).first else { continue }
      let availability = command.availability(in: state)
      if command.isRare && !availability.isEnabled { continue }
      let label = command.id == .chooseNext ? "↑↓" : key.label
      if let same = items.firstIndex(where: { $0.key == label }) {
        // Two commands on one key: the one that can be done is the one that the key means.
        if !items[same].availability.isEnabled && availability.isEnabled {
          items[same] = FooterItem(key: label, title: short, availability: availability)
        }
        continue
      }
      items.append(
        FooterItem(
          key: label, title: short, availability: availability,
          staysWhenNarrow: command.id == .palette || command.id == .help))
    }
    return items
  }
}
