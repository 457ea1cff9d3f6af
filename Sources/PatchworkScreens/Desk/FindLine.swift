import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The search box and how its text was understood.
struct FindLine {
  var pane: SearchPane
  /// Whether typing goes to the box.
  var hasFocus: Bool
  /// Who is open while there is no room to show them; nil for nobody.
  var stillOpen: String?

  private static var placeholder: String {
    worded("name, date of birth, NHS number, postcode or phone")
  }

  /// Draws the box in the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area.row(0).inset(left: Margin.left, right: Margin.right)
    frame.grid.put(
      worded("Find"), in: room.takeLeft(4 + Margin.gap), style: Style(hasFocus ? .accent : .muted))
    // The box keeps its width while the user types, whatever the text is understood as.
    if !pane.field.isEmpty || stillOpen != nil {
      var beside = room.takeRight(room.width * 45 / 100)
      _ = beside.takeLeft(Margin.gap)
      let words = stillOpen ?? (hasFocus ? understood : "")
      frame.grid.put(words, in: beside, align: .right, style: Style(.hint))
    }
    TypingBox(
      field: pane.field,
      placeholder: hasFocus ? Self.placeholder : worded("press / to find somebody"),
      hasFocus: hasFocus
    ).draw(in: room, into: &frame)
  }

  /// The meanings of the parts of the text, except names.
  private var understood: String {
    pane.understood.filter { $0.kind != .name }
      .map { "\($0.typed): \($0.words)" }.joined(separator: "; ")
  }
}
