import TerminalKit

/// The connecting lines of one side: from each agency to a vertical trunk, and from there to the
/// client.
struct MapLinks {
  /// A line from an agency or the client to the trunk.
  struct Arm: Equatable {
    /// The columns between the edge and the trunk, without both.
    let columns: Range<Int>
    let y: Int
    /// The column of the box border where the line starts; nil when it starts beside a text.
    let border: Int?
    /// Whether the line comes from the left of the trunk.
    let isFromLeft: Bool
  }

  /// The trunk's column.
  let x: Int
  private(set) var arms: [Arm] = []

  init(x: Int) { self.x = x }

  /// Adds an arm that starts at a column: on a box's border, or beside a text.
  mutating func add(from edge: Int, y: Int, isBorder: Bool, isFromLeft: Bool) {
    let start = isBorder ? (isFromLeft ? edge + 1 : edge - 1) : edge
    let columns =
      isFromLeft ? min(start, x)..<x : (x + 1)..<max(x + 1, start + 1)
    arms.append(
      Arm(columns: columns, y: y, border: isBorder ? edge : nil, isFromLeft: isFromLeft))
  }

  /// Draws the lines, moved by an offset.
  func draw(from origin: Point, style: Style, into grid: inout CellGrid) {
    guard let top = arms.map(\.y).min(), let bottom = arms.map(\.y).max() else { return }
    for y in top...bottom {
      let sides = arms.filter { $0.y == y }
      let glyph = Self.glyph(
        up: y > top, down: y < bottom, left: sides.contains { $0.isFromLeft },
        right: sides.contains { !$0.isFromLeft })
      grid.put(glyph, x: origin.x + x, y: origin.y + y, style: style)
    }
    for arm in arms {
      for column in arm.columns {
        grid.put("─", x: origin.x + column, y: origin.y + arm.y, style: style)
      }
      if let border = arm.border {
        grid.put(
          arm.isFromLeft ? "├" : "┤", x: origin.x + border, y: origin.y + arm.y, style: style)
      }
    }
  }

  private static func glyph(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
    switch (up, down, left, right) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┤"
    case (true, true, false, true): "├"
    case (true, true, false, false): "│"
    case (true, false, true, true): "┴"
    case (true, false, true, false): "┘"
    case (true, false, false, _): "└"
    case (false, true, true, true): "┬"
    case (false, true, true, false): "┐"
    case (false, true, false, _): "┌"
    case (false, false, _, _): "─"
    }
  }
}
