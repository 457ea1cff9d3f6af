import TerminalKit

/// The hint in place of a client while none is open.
struct NobodyOpen {
  func draw(in area: Rect, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, top: 1, right: Margin.left)
    frame.grid.putWrapped(
      "Choose somebody and press Enter to see who works with them, and how to reach each of them "
        + "now.", in: room, style: Style(.muted))
  }
}
