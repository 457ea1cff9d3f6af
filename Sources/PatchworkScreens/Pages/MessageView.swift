import TerminalKit

/// A page with one sentence: while the directory opens, or when it cannot be opened.
struct MessageView {
  /// May be empty.
  var title: String
  var sentence: String

  /// Draws heading and sentence in the middle of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(64, area.width - 2 * Margin.left)
    let lines = TextWidth.wrap(sentence, to: width)
    let height = lines.count + (title.isEmpty ? 0 : 2)
    var room = area.centred(Size(width: width, height: height))
    if !title.isEmpty {
      frame.grid.put(title, in: room.takeTop(1), style: Style(.heading))
      _ = room.takeTop(1)
    }
    frame.grid.putWrapped(sentence, in: room, style: title.isEmpty ? Style(.muted) : .text)
  }
}
