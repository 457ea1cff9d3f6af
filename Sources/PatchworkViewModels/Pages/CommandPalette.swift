/// Every command by name, filtered as one types.
package struct CommandPalette: Hashable, Sendable {
  /// One line of the palette.
  package struct Item: Hashable, Sendable {
    /// What Enter does.
    package enum Act: Hashable, Sendable {
      /// A command of the table.
      case command(CommandID)
      /// Another theme, by its name.
      case theme(String)
    }

    /// What Enter does.
    package var act: Act
    /// The command's name.
    package var title: String
    /// The key that does the same, `m`; empty when there is none.
    package var key: String
    /// The group that it belongs to.
    package var group: String
    /// A sentence about it.
    package var help: String
    /// Whether it can be done now, and if not, why.
    package var availability: Availability

    package init(
      act: Act, title: String, key: String, group: String, help: String,
      availability: Availability
    ) {
      self.act = act
      self.title = title
      self.key = key
      self.group = group
      self.help = help
      self.availability = availability
    }
  }

  /// What is typed.
  package var field = TextField()
  /// Every item, in the table's order.
  package var all: [Item]
  /// The items that match what is typed, best first.
  package var items: [Item]
  /// The chosen item's place in `items`; nil when none matches.
  package var chosen: Int?

  /// A palette of items, none filtered out yet.
  package init(_ all: [Item]) {
    self.all = all
    items = all
    chosen = all.isEmpty ? nil : 0
  }

  /// The chosen item, if any.
  package var chosenItem: Item? {
    chosen.flatMap { items.indices.contains($0) ? items[$0] : nil }
  }
}

extension CommandPalette: OverlayPage {
  static let place = Place.palette
  var overlay: Overlay { .palette(self) }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: items.count, page: page)
  }

  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    if field.edit(by: stroke) { filter() }
    return .stay
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    guard let item = chosenItem else { return .say("No command is called that.") }
    if case .disabled(let reason) = item.availability {
      return .say("\(item.title): \(reason)")
    }
    switch item.act {
    case .command(let id): return .all([.close, .perform(id)])
    case .theme(let name):
      return .all([
        .close,
        .desk { state in
          state.theme = name
          return .effect(.useTheme(name))
        }, .say("Drawn with the theme \(name)."),
      ])
    }
  }
}
