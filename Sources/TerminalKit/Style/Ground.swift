/// The surface a piece of the screen is drawn on. A theme gives each ground its background colour.
package enum Ground: String, CaseIterable, Hashable, Sendable {
  /// The screen itself.
  case page
  /// The selected row of the pane that has the focus.
  case selected
  /// The selected row of another pane.
  case selectedUnfocused
  /// A pop-up: help, the palette, a question.
  case raised
  /// A text box.
  case field
}
