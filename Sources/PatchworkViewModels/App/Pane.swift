/// The parts of the screen that can have the focus.
package enum Pane: String, CaseIterable, Hashable, Sendable {
  /// The search box and its hits.
  case search
  /// The facts about the open client.
  case client
  /// The network of the open client: list, map or timeline.
  case network
}
