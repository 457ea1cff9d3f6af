import TerminalKit

/// A box that lies over the panes: a rule around it, a heading, and ground of its own. Boxes to
/// type in stand out from the page alone, so a sheet that has some lies on the page's ground.
struct Sheet {
  /// The heading, upon the upper rule; may be empty.
  var title: String
  /// What stands at the right of the lower rule; may be empty.
  var aside = ""
  /// Columns and rows of the inside that are wanted.
  var size: Size
  /// What it stands on.
  var ground = Ground.raised
  /// Whether keys go here.
  var hasFocus = true

  /// Draws the box in the middle of an area, cut to fit, and gives its inside.
  func draw(in area: Rect, into frame: inout Frame) -> Rect {
    let box = area.centred(Size(width: size.width + 2, height: size.height + 2))
    // A blank column at each side keeps the box apart from the texts behind it.
    frame.grid.fill(Rect(x: box.x - 1, y: box.y, width: box.width + 2, height: box.height))
    frame.grid.fill(box, with: Style(.text, on: ground))
    frame.grid.box(box, style: Style(hasFocus ? .focusedRule : .rule, on: ground))
    let inside = box.inset(left: 1, top: 1, right: 1, bottom: 1)
    if !title.isEmpty {
      let row = box.row(0).inset(left: 2, right: 2)
      frame.grid.put(
        " \(TextWidth.fit(title, to: row.width - 2)) ", in: row,
        style: Style(.heading, on: ground))
    }
    if !aside.isEmpty {
      let row = box.row(box.height - 1).inset(left: 2, right: 2)
      frame.grid.put(
        " \(aside) ", in: row, align: .right, style: Style(.muted, on: ground))
    }
    return inside
  }
}

extension Frame {
  /// Draws a text on raised ground and gives the area that it took.
  @discardableResult
  mutating func putRaised(_ text: String, in area: Rect, _ role: Role = .text) -> Rect {
    put(text, in: area, style: Style(role, on: .raised))
  }
}
