/// What a piece of the screen means. Themes give each role its colours; code never names a colour.
package enum Role: String, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case text
  /// Text of second rank: labels, asides, units.
  case muted
  /// What is over: ended involvements, former names, past days.
  case past
  /// The name of what is being looked at, and the titles of panes.
  case heading
  /// The one accent: the program's name, the mark beside the focused item.
  case accent
  /// Lines between panes and around pop-ups.
  case rule
  /// The same lines around the pane that has the focus.
  case focusedRule
  /// Can be reached now.
  case reachable
  /// Can be reached later.
  case later
  /// Cannot be reached, or is not known how.
  case unreachable
  /// The lead professional.
  case lead
  /// A contact point that nobody has confirmed for long.
  case stale
  /// Says that someone is involved without saying who.
  case confidential
  /// A request to get in touch, and the count of those that wait.
  case attention
  /// Something to look at before acting.
  case warning
  /// Something that endangers a person or a record.
  case danger
  /// What was asked for could not be done.
  case error
  /// What was asked for is done.
  case success
  /// Text being typed.
  case input
  /// Stands in an empty box until something is typed.
  case placeholder
  /// The letters of a hit that were typed.
  case match
  /// Why a hit matched.
  case reason
  /// A key, in the footer and in help.
  case key
  /// What a key does, and other quiet guidance.
  case hint
  /// What cannot be used just now.
  case disabled
  /// The banner of the practice area.
  case practice
  /// A line of the map, a bar of the timeline.
  case link
  /// The text of a selected row where colours are too few for the row to have a ground of its own.
  case selected
}
