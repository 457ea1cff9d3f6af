import TerminalKit

/// Draws a page that lies over the panes.
protocol PageView {
  /// Whether it hides the pages below, as a card does the one that it was opened from.
  var hidesPagesBelow: Bool { get }

  func draw(in area: Rect, into frame: inout Frame)
}

extension PageView {
  var hidesPagesBelow: Bool { false }
}
