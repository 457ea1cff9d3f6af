extension CellGrid {
  /// Draws a horizontal line that joins existing lines where they cross or meet.
  ///
  /// Draw the longest lines first, and let a line that ends at another include the cell of that
  /// line.
  package mutating func horizontalRule(
    x: Int, y: Int, length: Int, style: Style = Style(.rule), in clip: Rect? = nil
  ) {
    for column in x..<max(x, x + length) {
      var arms: Arms = []
      if column > x { arms.insert(.left) }
      if column < x + length - 1 { arms.insert(.right) }
      join(arms, otherwise: [.left, .right], x: column, y: y, style: style, clip: clip)
    }
  }

  /// Draws a vertical line, joined like a horizontal one.
  package mutating func verticalRule(
    x: Int, y: Int, length: Int, style: Style = Style(.rule), in clip: Rect? = nil
  ) {
    for row in y..<max(y, y + length) {
      var arms: Arms = []
      if row > y { arms.insert(.up) }
      if row < y + length - 1 { arms.insert(.down) }
      join(arms, otherwise: [.up, .down], x: x, y: row, style: style, clip: clip)
    }
  }

  /// Draws the outline of an area over existing cells. The inside is unchanged.
  package mutating func box(_ area: Rect, style: Style = Style(.rule), in clip: Rect? = nil) {
    guard area.width >= 2, area.height >= 2 else { return }
    let right = area.maxX - 1
    let bottom = area.maxY - 1
    func put(_ grid: inout CellGrid, _ arms: Arms, _ x: Int, _ y: Int) {
      grid.put(String(arms.character), x: x, y: y, style: style, in: clip)
    }
    for column in (area.x + 1)..<max(area.x + 1, right) {
      put(&self, [.left, .right], column, area.y)
      put(&self, [.left, .right], column, bottom)
    }
    for row in (area.y + 1)..<max(area.y + 1, bottom) {
      put(&self, [.up, .down], area.x, row)
      put(&self, [.up, .down], right, row)
    }
    put(&self, [.right, .down], area.x, area.y)
    put(&self, [.left, .down], right, area.y)
    put(&self, [.right, .up], area.x, bottom)
    put(&self, [.left, .up], right, bottom)
  }

  private mutating func join(
    _ arms: Arms, otherwise whole: Arms, x: Int, y: Int, style: Style, clip: Rect?
  ) {
    guard (clip.map(bounds.intersection) ?? bounds).contains(Point(x: x, y: y)) else { return }
    let joined = Arms(self[x, y].glyph.scalar).map { $0.union(arms) } ?? whole
    set(Glyph(joined.scalar), x: x, y: y, style: style)
  }
}

/// The directions in which a line leaves a cell.
struct Arms: OptionSet {
  let rawValue: UInt8

  static let up = Arms(rawValue: 1)
  static let right = Arms(rawValue: 2)
  static let down = Arms(rawValue: 4)
  static let left = Arms(rawValue: 8)

  /// Box-drawing characters indexed by their arms: up 1, right 2, down 4, left 8.
  private static let scalars: [Unicode.Scalar] = [
    " ", "╵", "╶", "└", "╷", "│", "┌", "├", "╴", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  init(rawValue: UInt8) { self.rawValue = rawValue & 15 }

  /// The arms of a box-drawing character; nil for other characters.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x2500, scalar.value <= 0x257F,
      let index = Arms.scalars.firstIndex(of: scalar)
    else { return nil }
    self.init(rawValue: UInt8(index))
  }

  var scalar: Unicode.Scalar { Arms.scalars[Int(rawValue)] }
  var character: Character { Character(scalar) }
}
