/// A size in terminal cells.
package struct Size: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// A size. Negative values count as zero.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A place in the grid: column and row, both from zero.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
