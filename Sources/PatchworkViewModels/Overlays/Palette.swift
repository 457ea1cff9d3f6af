/// Every command by name, filtered as one types.
public struct Palette: Hashable, Sendable {
  /// One line of the palette.
  public struct Item: Hashable, Sendable {
    /// What Enter does.
    public enum Act: Hashable, Sendable {
      /// A command of the table.
      case command(CommandID)
      /// Another theme, by its name.
      case theme(String)
    }

    /// What Enter does.
    public var act: Act
    /// The command's name.
    public var title: String
    /// The key that does the same, `m`; empty when there is none.
    public var key: String
    /// The group that it belongs to.
    public var group: String
    /// A sentence about it.
    public var help: String
    /// Whether it can be done now, and if not, why.
    public var availability: Availability

    /// An item from its parts.
    public init(
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
  public var field = TextField()
  /// Every item, in the table's order.
  public var all: [Item]
  /// The items that match what is typed, best first.
  public var items: [Item]
  /// The chosen item's place in `items`; nil when none matches.
  public var chosen: Int?

  /// A palette of items, none filtered out yet.
  public init(_ all: [Item]) {
    self.all = all
    items = all
    chosen = all.isEmpty ? nil : 0
  }

  /// The chosen item, if any.
  public var chosenItem: Item? {
    chosen.flatMap { items.indices.contains($0) ? items[$0] : nil }
  }
}
