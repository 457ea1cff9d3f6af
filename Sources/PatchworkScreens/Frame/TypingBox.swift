import PatchworkViewModels
import TerminalKit

/// A text box.
struct TypingBox {
  var field: TextField
  /// The text of an empty box.
  var placeholder = ""
  /// Whether typing goes to the box.
  var hasFocus: Bool

  /// Draws the box over the first row of an area, with the part of a long text around the cursor.
  func draw(in area: Rect, into frame: inout Frame) {
    guard !area.isEmpty else { return }
    let box = area.row(0)
    frame.grid.fill(box, with: Style(.input, on: .field))
    if hasFocus { frame.cursor = box.origin }
    if field.isEmpty {
      frame.grid.put(placeholder, in: box, style: Style(.placeholder, on: .field))
      return
    }
    let before = TextWidth.of(String(field.text.prefix(field.cursor)))
    // The cursor needs a cell behind the last letter.
    let scrolled = hasFocus ? max(0, before - box.width + 1) : 0
    let ground: Ground = field.isSelected && hasFocus ? .selected : .field
    frame.grid.put(
      field.text, x: box.x - scrolled, y: box.y, style: Style(.input, on: ground), in: box)
    if hasFocus { frame.cursor = Point(x: box.x + before - scrolled, y: box.y) }
  }
}
