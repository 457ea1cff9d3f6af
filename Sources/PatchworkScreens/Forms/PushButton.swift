import TerminalKit

/// A button of a form or a question.
struct PushButton {
  var title: String
  /// The ground around the button.
  var ground = Ground.page
  /// Whether Enter presses the button.
  var hasFocus: Bool

  var width: Int { TextWidth.of(title) + 4 }

  /// Draws the button in the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    let style =
      hasFocus ? Style(.accent, on: .selected) : Style(.text, on: ground)
    frame.grid.put("[ \(title) ]", in: area, style: style)
    if hasFocus { frame.cursor = Point(x: area.x + 2, y: area.y) }
  }
}
