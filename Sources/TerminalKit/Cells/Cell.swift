/// One cell of the grid.
package struct Cell: Hashable, Sendable {
  /// What it shows.
  package internal(set) var glyph: Glyph
  /// How it is drawn.
  package internal(set) var style: Style

  /// A cell; a blank of ordinary text unless told otherwise.
  package init(_ glyph: Glyph = .blank, _ style: Style = .text) {
    self.glyph = glyph
    self.style = style
  }

  /// Whether it is the second column of the wide glyph to its left.
  package var isRightHalf: Bool { glyph.width == 0 }
}
