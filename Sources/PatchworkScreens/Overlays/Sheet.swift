import TerminalKit

/// A box over the panes with a rule, a heading and its own ground.
///
/// Text boxes are visible on the page's ground only, so sheets that contain some use it.
struct Sheet {
  /// The heading on the upper rule; may be empty.
  var title: String
  /// The text at the right of the lower rule; may be empty.
  var aside = ""
  /// The inner columns and rows that are wanted.
  var size: Size
  var ground = Ground.raised
  /// Whether keys go to the sheet.
  var hasFocus = true

  /// Draws the box in the middle of an area, cut to fit.
  ///
  /// - Returns: the area inside.
  func draw(in area: Rect, into frame: inout Frame) -> Rect {
    let box = area.centred(Size(width: size.width + 2, height: size.height + 2))
    // No torn lines beside the box.
    frame.grid.fill(Rect(x: area.x, y: box.y, width: area.width, height: box.height))
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
  /// Draws a text on raised ground.
  ///
  /// - Returns: the area that the text takes.
  @discardableResult
  mutating func putRaised(_ text: String, in area: Rect, _ role: Role = .text) -> Rect {
    put(text, in: area, style: Style(role, on: .raised))
  }
}
