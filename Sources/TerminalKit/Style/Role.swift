/// The meaning of a piece of the screen. Themes give each role its colours; code never names a
/// colour.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case text
  /// Secondary text: labels, asides, units.
  case muted
  /// Ended involvements, former names, past days.
  case past
  /// The name of the open record, and the titles of panes.
  case heading
  /// The one accent: the program's name, the mark beside the focused item.
  case accent
  /// Lines between panes and around pop-ups.
  case rule
  /// The lines around the focused pane.
  case focusedRule
  /// A person who can be reached now.
  case reachable
  /// A person who can be reached later.
  case later
  /// A person who cannot be reached, or has no known contact point.
  case unreachable
  case lead
  /// A contact point that has not been confirmed for a long time.
  case stale
  /// A confidential service of which only the involvement is shown.
  case confidential
  /// A request to get in touch, and the count of waiting ones.
  case attention
  /// Something to read before acting.
  case warning
  /// A danger to a person or a record.
  case danger
  /// A failure message.
  case error
  /// A success message.
  case success
  /// Text being typed.
  case input
  /// The hint in an empty box.
  case placeholder
  /// The letters of a hit that match the typed text.
  case match
  /// The reason why a hit matched.
  case reason
  /// A key, in the footer and in help.
  case key
  /// What a key does, and other guidance.
  case hint
  /// A command that is not available now.
  case disabled
  /// The banner of the practice area.
  case practice
  /// A line of the map or a bar of the timeline.
  case link
  /// The text of a selected row where colours are too few to give the row its own ground.
  case selected
}
