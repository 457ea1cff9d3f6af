import TerminalKit

/// What stands where a client would, while none is open.
struct NobodyOpen {
  /// Draws it at the top of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, top: 1, right: Margin.left)
    frame.grid.putWrapped(
      "Choose somebody and press Enter to see who works with them, and how to reach each of them "
        + "now.", in: room, style: Style(.muted))
  }
}
