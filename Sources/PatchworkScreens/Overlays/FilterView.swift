import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The line in which a list is narrowed, in the row for messages: the list stays as it is drawn.
struct FilterView: PageView {
  var page: FilterPage

  var dimsBelow: Bool { false }

  func draw(in area: Rect, into frame: inout Frame) {
    var row = Rect(x: area.x, y: area.maxY, width: area.width, height: 1)
      .inset(left: Margin.left, right: Margin.right)
    frame.grid.fill(row)
    frame.grid.put(worded("Only"), in: row.takeLeft(6), style: Style(.accent))
    TypingBox(field: page.field, placeholder: worded("gp, school, a name"), hasFocus: true)
      .draw(in: row, into: &frame)
  }
}
