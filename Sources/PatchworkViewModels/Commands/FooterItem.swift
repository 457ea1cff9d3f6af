/// One key of the footer and what it does here.
package struct FooterItem: Hashable, Sendable {
  /// The key, or keys that belong together: `Enter`, `↑↓`.
  package var key: String
  /// What it does, in a word or two: `open`.
  package var title: String
  /// Whether it can be done now.
  package var availability: Availability
  /// Whether it stays when there is room for few.
  package var staysWhenNarrow: Bool

  package init(
    key: String, title: String, availability: Availability = .enabled,
    staysWhenNarrow: Bool = false
  ) {
    self.key = key
    self.title = title
    self.availability = availability
    self.staysWhenNarrow = staysWhenNarrow
  }
}
