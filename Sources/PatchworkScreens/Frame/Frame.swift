import TerminalKit

/// A drawn screen: cells and cursor.
package struct Frame: Equatable, Sendable {
  package var grid: CellGrid
  /// The place of typing or of the chosen line, which screen readers and magnifiers follow; nil
  /// when there is none.
  package var cursor: Point?

  init(size: Size) { grid = CellGrid(size: size) }
}
