/// Distances that all panes keep, so that their texts are aligned.
enum Margin {
  /// Columns before the text of a line: the sign of the chosen line and a blank.
  static let left = 2
  /// Free columns at the right edge.
  static let right = 1
  /// Columns between the columns of a table.
  static let gap = 2
}
