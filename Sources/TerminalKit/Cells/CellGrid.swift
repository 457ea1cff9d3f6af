/// A screenful of cells that screens draw into and the terminal shows.
///
/// A value type: cheap to copy, compare and print. Drawing outside the grid or outside a clip is
/// ignored, so no position and no text can make drawing fail.
package struct CellGrid: Equatable, Sendable {
  package let size: Size
  var cells: [Cell]

  package init(size: Size, style: Style = .text) {
    self.size = size
    cells = [Cell](repeating: Cell(.blank, style), count: size.width * size.height)
  }

  package init(width: Int, height: Int, style: Style = .text) {
    self.init(size: Size(width: width, height: height), style: style)
  }

  package var width: Int { size.width }
  package var height: Int { size.height }
  package var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The cell at a place; a blank outside the grid.
  package subscript(x: Int, y: Int) -> Cell {
    bounds.contains(Point(x: x, y: y)) ? cells[y * width + x] : Cell()
  }

  /// Blanks an area.
  package mutating func fill(_ area: Rect, with style: Style = .text) {
    let visible = area.intersection(bounds)
    for y in visible.y..<max(visible.y, visible.maxY) where !visible.isEmpty {
      breakWideGlyphs(y: y, from: visible.x, to: visible.maxX)
      let start = y * width + visible.x
      for index in start..<(start + visible.width) { cells[index] = Cell(.blank, style) }
    }
  }

  /// Changes the ground of an area and keeps its contents. Used for selected rows.
  package mutating func setGround(_ ground: Ground, in area: Rect) {
    restyle(area) { $0.ground = ground }
  }

  /// Changes the styles in an area and keeps its contents.
  package mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    let visible = area.intersection(bounds)
    guard !visible.isEmpty else { return }
    for y in visible.y..<visible.maxY {
      let start = y * width + visible.x
      for index in start..<(start + visible.width) { change(&cells[index].style) }
    }
  }

  /// Draws another grid with its top left corner at a place, clipped to this grid.
  package mutating func draw(_ other: CellGrid, x: Int, y: Int) {
    let target = Rect(x: x, y: y, width: other.width, height: other.height).intersection(bounds)
    guard !target.isEmpty else { return }
    for row in target.y..<target.maxY {
      breakWideGlyphs(y: row, from: target.x, to: target.maxX)
      for column in target.x..<target.maxX {
        cells[row * width + column] = other[column - x, row - y]
      }
      mendEdges(y: row, from: target.x, to: target.maxX)
    }
  }

  /// Sets one glyph without checks: the caller guarantees that it fits.
  mutating func set(_ glyph: Glyph, x: Int, y: Int, style: Style) {
    let wide = Int(max(1, glyph.width))
    breakWideGlyphs(y: y, from: x, to: x + wide)
    cells[y * width + x] = Cell(glyph, style)
    if wide == 2 { cells[y * width + x + 1] = Cell(.rightHalf, style) }
  }

  /// Blanks the remaining half of a wide glyph at either end of columns that will be drawn over.
  private mutating func breakWideGlyphs(y: Int, from start: Int, to end: Int) {
    let row = y * width
    if start > 0, cells[row + start].glyph.width == 0 { cells[row + start - 1].glyph = .blank }
    if end < width, cells[row + end].glyph.width == 0 { cells[row + end].glyph = .blank }
  }

  /// Blanks halves of wide glyphs that were copied without their other half.
  private mutating func mendEdges(y: Int, from start: Int, to end: Int) {
    let row = y * width
    if cells[row + start].glyph.width == 0 { cells[row + start].glyph = .blank }
    if cells[row + end - 1].glyph.width == 2 { cells[row + end - 1].glyph = .blank }
  }
}
