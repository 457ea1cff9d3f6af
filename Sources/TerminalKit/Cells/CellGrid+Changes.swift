extension CellGrid {
  /// The cells of a row from left to right; empty outside the grid.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < height else { return [] }
    return cells[(y * width)..<((y + 1) * width)]
  }

  /// The columns of a row in which this grid differs from another, in order. Ranges are widened so
  /// that no wide glyph of either grid is cut. The whole row when the sizes differ.
  package func changes(in y: Int, since other: CellGrid?) -> [Range<Int>] {
    let new = row(y)
    guard let other, other.size == size else { return new.isEmpty ? [] : [0..<width] }
    // Both grids are compared in place: a bounds check for each cell made this twenty times slower.
    let start = y * width
    var runs: [Range<Int>] = []
    var index = new.startIndex
    while index < new.endIndex {
      if cells[index] == other.cells[index] {
        index += 1
        continue
      }
      var first = index
      while first > new.startIndex, cells[first].isRightHalf || other.cells[first].isRightHalf {
        first -= 1
      }
      while index < new.endIndex,
        cells[index] != other.cells[index] || cells[index].isRightHalf
          || other.cells[index].isRightHalf
      {
        index += 1
      }
      runs.append((first - start)..<(index - start))
    }
    return runs
  }
}
