/// One key of the footer and what it does here.
public struct FooterItem: Hashable, Sendable {
  /// The key, or keys that belong together: `Enter`, `↑↓`.
  public var key: String
  /// What it does, in a word or two: `open`.
  public var title: String
  /// Whether it can be done now.
  public var availability: Availability
  /// Whether it stays when there is room for few.
  public var staysWhenNarrow: Bool

  /// An item from its parts.
  public init(
    key: String, title: String, availability: Availability = .enabled,
    staysWhenNarrow: Bool = false
  ) {
    self.key = key
    self.title = title
    self.availability = availability
    self.staysWhenNarrow = staysWhenNarrow
  }
}
