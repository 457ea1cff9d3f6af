import PatchworkViewModels
import TerminalKit

/// The search box, and how its text was understood.
struct FindLine {
  /// What is searched for.
  var pane: SearchPane
  /// Whether typing goes here.
  var hasFocus: Bool

  private static let placeholder = "a name, NHS number, date of birth, postcode, phone number"

  /// Draws the box in the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area.row(0).inset(left: Margin.left, right: Margin.right)
    frame.grid.put(
      "Find", in: room.takeLeft(4 + Margin.gap), style: Style(hasFocus ? .accent : .muted))
    let words = hasFocus ? pane.understoodWords : ""
    let asked = TextWidth.of(pane.field.text)
    let width = TextWidth.of(words)
    if !words.isEmpty, room.width - max(asked + 2, 24) >= width + Margin.gap {
      frame.grid.put(words, in: room.takeRight(width), style: Style(.hint))
      _ = room.takeRight(Margin.gap)
    }
    TypingBox(
      field: pane.field, placeholder: hasFocus ? Self.placeholder : "press / to find somebody",
      hasFocus: hasFocus
    ).draw(in: room, into: &frame)
  }
}
