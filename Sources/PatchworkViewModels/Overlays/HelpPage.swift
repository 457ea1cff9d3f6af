/// What the keys do, group by group, made from the command table.
public struct HelpPage: Hashable, Sendable {
  /// One group of the page.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// The commands.
    public var entries: [Entry]

    /// A section from its parts.
    public init(title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// One command.
  public struct Entry: Hashable, Sendable {
    /// Its keys: `? F1`.
    public var keys: String
    /// Its name.
    public var title: String
    /// A sentence about it.
    public var help: String

    /// An entry from its parts.
    public init(keys: String, title: String, help: String) {
      self.keys = keys
      self.title = title
      self.help = help
    }
  }

  /// The groups; the one of the pane that had the focus first.
  public var sections: [Section]
  /// How many lines are scrolled off the top; the screen holds it within the page.
  public var scrolled = 0

  /// A page from its parts.
  public init(sections: [Section]) { self.sections = sections }
}
