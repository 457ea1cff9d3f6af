import TerminalKit

/// One drawn screen: its cells, and where the terminal's own cursor stands.
package struct Frame: Equatable, Sendable {
  /// The cells.
  package var grid: CellGrid
  /// Where typing goes, or the line that is chosen: screen readers and magnifiers follow it. Nil
  /// where there is nothing to follow.
  package var cursor: Point?

  /// A blank frame.
  init(size: Size) { grid = CellGrid(size: size) }
}
