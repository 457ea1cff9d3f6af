package struct Cell: Hashable, Sendable {
  package internal(set) var glyph: Glyph
  package internal(set) var style: Style

  package init(_ glyph: Glyph = .blank, _ style: Style = .text) {
    self.glyph = glyph
    self.style = style
  }

  /// Whether this cell is the second column of the wide glyph to its left.
  package var isRightHalf: Bool { glyph.width == 0 }
}
