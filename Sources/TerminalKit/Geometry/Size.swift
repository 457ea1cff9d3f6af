/// A size in terminal cells.
public struct Size: Hashable, Sendable {
  /// Columns, never negative.
  public let width: Int
  /// Rows, never negative.
  public let height: Int

  /// A size; negative measures count as zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A place in the grid: columns from the left, rows from the top, both from zero.
public struct Point: Hashable, Sendable {
  /// Column.
  public var x: Int
  /// Row.
  public var y: Int

  /// A place at a column and a row.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
