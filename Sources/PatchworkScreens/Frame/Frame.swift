import TerminalKit

/// One drawn screen: its cells, and where the terminal's own cursor stands.
public struct Frame: Equatable, Sendable {
  /// The cells.
  public var grid: CellGrid
  /// Where typing goes, or the line that is chosen: screen readers and magnifiers follow it. Nil
  /// where there is nothing to follow.
  public var cursor: Point?

  /// A blank frame.
  init(size: Size) { grid = CellGrid(size: size) }
}
