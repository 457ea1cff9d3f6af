/// An area of the grid, in cells. Sizes are never negative. An area may lie partly or wholly
/// outside a grid: drawing is then clipped.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  /// An area. Negative sizes count as zero.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The column after the last one.
  package var maxX: Int { x + width }
  /// The row after the last one.
  package var maxY: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }
  package var size: Size { Size(width: width, height: height) }
  package var origin: Point { Point(x: x, y: y) }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The common part of two areas; empty when there is none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The area that remains after removing cells at its edges.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      x: x + min(left, width), y: y + min(top, height),
      width: width - left - right, height: height - top - bottom)
  }

  /// One row of the area, counted from its top; empty when out of range.
  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }

  /// An area of the given size in the middle of this one, cut to fit.
  package func centred(_ size: Size) -> Rect {
    let wide = min(size.width, width)
    let high = min(size.height, height)
    return Rect(
      x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high)
  }

  /// Removes up to `rows` rows from the top and returns them.
  package mutating func takeTop(_ rows: Int) -> Rect {
    let taken = Rect(x: x, y: y, width: width, height: min(max(0, rows), height))
    self = inset(top: taken.height)
    return taken
  }

  /// Removes up to `rows` rows from the bottom and returns them.
  package mutating func takeBottom(_ rows: Int) -> Rect {
    let count = min(max(0, rows), height)
    let taken = Rect(x: x, y: maxY - count, width: width, height: count)
    self = inset(bottom: count)
    return taken
  }

  /// Removes up to `columns` columns from the left and returns them.
  package mutating func takeLeft(_ columns: Int) -> Rect {
    let taken = Rect(x: x, y: y, width: min(max(0, columns), width), height: height)
    self = inset(left: taken.width)
    return taken
  }

  /// Removes up to `columns` columns from the right and returns them.
  package mutating func takeRight(_ columns: Int) -> Rect {
    let count = min(max(0, columns), width)
    let taken = Rect(x: maxX - count, y: y, width: count, height: height)
    self = inset(right: count)
    return taken
  }
}
