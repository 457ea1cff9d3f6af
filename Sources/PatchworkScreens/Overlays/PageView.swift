import TerminalKit

/// Draws a page that lies over the panes.
protocol PageView {
  /// Whether it hides the pages below, as a card does the one that it was opened from.
  var hidesPagesBelow: Bool { get }

  /// Whether what lies below is drawn as past: not where it is what the page is about.
  var dimsBelow: Bool { get }

  /// Whether it is a page from edge to edge rather than a box.
  var isPage: Bool { get }

  func draw(in area: Rect, into frame: inout Frame)
}

extension PageView {
  var hidesPagesBelow: Bool { false }
  var dimsBelow: Bool { true }
  var isPage: Bool { false }
}
