/// A size in terminal cells.
package struct Size: Hashable, Sendable {
  /// Columns, never negative.
  package let width: Int
  /// Rows, never negative.
  package let height: Int

  /// A size; negative measures count as zero.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A place in the grid: columns from the left, rows from the top, both from zero.
package struct Point: Hashable, Sendable {
  /// Column.
  package var x: Int
  /// Row.
  package var y: Int

  /// A place at a column and a row.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
