/// One cell of the grid.
public struct Cell: Hashable, Sendable {
  /// What it shows.
  public internal(set) var glyph: Glyph
  /// How it is drawn.
  public internal(set) var style: Style

  /// A cell; a blank of ordinary text unless told otherwise.
  public init(_ glyph: Glyph = .blank, _ style: Style = .text) {
    self.glyph = glyph
    self.style = style
  }

  /// Whether it is the second column of the wide glyph to its left.
  public var isRightHalf: Bool { glyph.width == 0 }
}
