/// What the keys do, group by group, made from the command table.
package struct HelpPage: Hashable, Sendable {
  /// One group of the page.
  package struct Section: Hashable, Sendable {
    /// The heading.
    package var title: String
    /// The commands.
    package var entries: [Entry]

    package init(title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// One command.
  package struct Entry: Hashable, Sendable {
    /// Its keys: `? F1`.
    package var keys: String
    /// Its name.
    package var title: String
    /// A sentence about it.
    package var help: String

    package init(keys: String, title: String, help: String) {
      self.keys = keys
      self.title = title
      self.help = help
    }
  }

  /// The groups; the one of the pane that had the focus first.
  package var sections: [Section]
  /// How many lines are scrolled off the top; the screen holds it within the page.
  package var scrolled = 0

  package init(sections: [Section]) { self.sections = sections }
}

extension HelpPage: OverlayPage {
  static let place = Place.help
  var overlay: Overlay { .help(self) }

  mutating func move(_ step: ListStep, page: Int) {
    scrolled = step.place(from: scrolled, count: lineCount, page: page) ?? 0
  }
}
