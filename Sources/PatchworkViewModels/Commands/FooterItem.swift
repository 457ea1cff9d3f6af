/// One key of the footer and what it does here.
package struct FooterItem: Hashable, Sendable {
  /// The key, or keys that belong together: `Enter`, `↑↓`.
  package var key: String
  /// What it does, in a word or two: `open`.
  package var title: String
  /// Whether it lists all keys: it stays when there is room for few, at the right end.
  package var isHelp: Bool

  package init(key: String, title: String, isHelp: Bool = false) {
    self.key = key
    self.title = title
    self.isHelp = isHelp
  }
}
