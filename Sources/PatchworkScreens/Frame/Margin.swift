/// Distances that every pane keeps, so that their texts stand in line.
enum Margin {
  /// Columns before the text of a line: the mark of the chosen line and a blank.
  static let left = 2
  /// Columns kept free at the right edge.
  static let right = 1
  /// Columns between the columns of a table.
  static let gap = 2
}
