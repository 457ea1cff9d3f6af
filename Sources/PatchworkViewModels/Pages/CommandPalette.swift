import PatchworkCore

/// What can be done, by name and by everyday words, filtered as one types: here, or anywhere.
package struct CommandPalette: Hashable, Sendable {
  /// Of what it is a list.
  package enum Scope: Hashable, Sendable {
    /// What the keys do in the place with the focus.
    case here
    /// Every command, and the themes.
    case everything
  }

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
    /// The keys that do the same, `m`; empty when there are none.
    package var key: String
    /// What somebody comes to do with it.
    package var group: Command.Group
    /// A sentence about it.
    package var help: String
    /// Whether it can be done now, and if not, why.
    package var availability: Availability

    package init(
      act: Act, title: String, key: String, group: Command.Group, help: String,
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

  package let scope: Scope
  /// The heading.
  package let title: String
  /// The keys that move about here, which no line is spent on: `↑ ↓ PgDn`; empty where all is listed.
  package let movingKeys: String
  /// What is typed.
  package var field = TextField()
  /// Every item: what can be done first, in the table's order.
  package let all: [Item]
  /// The items that match what is typed: best first, those that cannot be done now last.
  package var items: [Item]
  /// The chosen item's place in `items`; nil when none matches.
  package var chosen: Int?

  /// A palette of items, none filtered out yet.
  package init(_ all: [Item], of scope: Scope = .everything, title: String, movingKeys: String = "")
  {
    self.scope = scope
    self.title = title
    self.movingKeys = movingKeys
    self.all = all.filter(\.availability.isEnabled) + all.filter { !$0.availability.isEnabled }
    items = self.all
    chosen = all.isEmpty ? nil : 0
  }

  /// The chosen item, if any.
  package var chosenItem: Item? {
    chosen.flatMap { items.indices.contains($0) ? items[$0] : nil }
  }

  /// Headings above some of the items, by the item's place: what one came to do, while nothing is typed,
  /// and where those begin that cannot be done now.
  package var headings: [Int: String] {
    var headings: [Int: String] = [:]
    for (place, item) in items.enumerated() {
      let before = place == 0 ? nil : items[place - 1]
      if !item.availability.isEnabled {
        if before?.availability.isEnabled ?? true { headings[place] = worded("Not now") }
      } else if scope == .here, field.isEmpty, before?.group != item.group {
        headings[place] = item.group.words
      }
    }
    return headings
  }
}

extension CommandPalette: OverlayPage {
  static let place = Place.palette
  var overlay: Overlay { .palette(self) }
  var enterWords: String? { chosenItem?.availability.isEnabled == true ? worded("do it") : nil }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: items.count, page: page)
  }

  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    if field.edit(by: stroke) { filter() }
    return .stay
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    guard let item = chosenItem else {
      return .say(worded("Nothing here is called that. Esc goes back."))
    }
    if case .disabled(let reason) = item.availability {
      return .say("\(item.title): \(reason)", .refusal)
    }
    switch item.act {
    case .command(let id): return .all([.close, .perform(id)])
    case .theme(let name):
      return .all([
        .close,
        .desk { state in
          state.theme = name
          return .effect(.useTheme(name))
        }, .say(worded("Drawn with the theme \(name).")),
      ])
    }
  }
}
