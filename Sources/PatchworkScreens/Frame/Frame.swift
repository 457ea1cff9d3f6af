import TerminalKit

/// A drawn screen: cells and cursor.
package struct Frame: Equatable, Sendable {
  package var grid: CellGrid
  /// The place of typing or of the chosen line, which screen readers and magnifiers follow; nil
  /// when there is none.
  package var cursor: Point?
  /// How many items of the list that takes the keys there was room for, which is how far a page key
  /// goes; nil where no list takes them.
  package var listItems: Int?

  init(size: Size) { grid = CellGrid(size: size) }
}
