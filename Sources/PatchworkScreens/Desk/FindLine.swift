import PatchworkViewModels
import TerminalKit

/// The search box, and how its text was understood.
struct FindLine {
  /// What is searched for.
  var pane: SearchPane
  /// Whether typing goes here.
  var hasFocus: Bool

  private static let placeholder = "name, date of birth, NHS number, postcode or phone"

  /// Draws the box in the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area.row(0).inset(left: Margin.left, right: Margin.right)
    frame.grid.put(
      "Find", in: room.takeLeft(4 + Margin.gap), style: Style(hasFocus ? .accent : .muted))
    // The box keeps its width while one types, whatever the text is taken for.
    if !pane.field.isEmpty {
      var beside = room.takeRight(room.width * 45 / 100)
      _ = beside.takeLeft(Margin.gap)
      let words = hasFocus ? understood : ""
      frame.grid.put(words, in: beside, align: .right, style: Style(.hint))
    }
    TypingBox(
      field: pane.field, placeholder: hasFocus ? Self.placeholder : "press / to find somebody",
      hasFocus: hasFocus
    ).draw(in: room, into: &frame)
  }

  /// What parts of the text were taken for, but for names, which go without saying.
  private var understood: String {
    pane.understood.filter { $0.words != "a name" }
      .map { "\($0.typed): \($0.words)" }.joined(separator: "; ")
  }
}
