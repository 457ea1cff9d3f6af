import TerminalKit

/// A blank screen that tells nothing of what is behind it, not even whose it is.
struct HiddenPage {
  /// Draws the page over the whole screen.
  func draw(into frame: inout Frame) {
    MessagePage(title: "Patchwork", sentence: "Hidden. Enter shows the screen again.")
      .draw(in: frame.grid.bounds, into: &frame)
  }
}
