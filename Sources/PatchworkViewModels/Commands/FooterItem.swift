/// One key of the footer and what it does here.
public struct FooterItem: Hashable, Sendable {
  /// The key, or keys that belong together: `Enter`, `↑↓`.
  public var key: String
  /// What it does, in a word or two: `open`.
  public var title: String
  /// Whether it can be done now.
  public var availability: Availability

  /// An item from its parts.
  public init(key: String, title: String, availability: Availability = .enabled) {
    self.key = key
    self.title = title
    self.availability = availability
  }
}
