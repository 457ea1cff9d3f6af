/// Horizontal alignment of a text in its area.
package enum Alignment: Hashable, Sendable {
  case left
  case centre
  case right
}

extension CellGrid {
  /// Draws a text to the right of a place, clipped to the grid and to `clip`.
  ///
  /// - Returns: the column after the text, where the next piece can start; a column at or beyond
  ///   the clip's right edge when the text is longer.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .text, in clip: Rect? = nil
  ) -> Int {
    let visible = clip.map(bounds.intersection) ?? bounds
    let isShown = y >= visible.y && y < visible.maxY
    var column = x
    for character in text where column < visible.maxX {
      for glyph in Glyphs.of(character) {
        if isShown { put(glyph, x: column, y: y, style: style, in: visible) }
        column += Int(glyph.width)
      }
    }
    return column
  }

  private mutating func put(_ glyph: Glyph, x: Int, y: Int, style: Style, in visible: Rect) {
    let end = x + Int(glyph.width)
    if x >= visible.x && end <= visible.maxX {
      set(glyph, x: x, y: y, style: style)
    } else {
      // Half of a wide glyph cannot be drawn. Blanks keep its columns.
      for half in x..<end where half >= visible.x && half < visible.maxX {
        set(.blank, x: half, y: y, style: style)
      }
    }
  }

  /// Draws a text in the first row of an area, cut with an ellipsis where needed.
  ///
  /// - Returns: the column after the drawn text.
  @discardableResult
  package mutating func put(
    _ text: String, in area: Rect, align: Alignment = .left, style: Style = .text
  ) -> Int {
    guard !area.isEmpty else { return area.x }
    let shown = TextWidth.fit(text, to: area.width)
    let spare = area.width - TextWidth.of(shown)
    let offset =
      switch align {
      case .left: 0
      case .centre: spare / 2
      case .right: spare
      }
    return put(shown, x: area.x + offset, y: area.y, style: style, in: area)
  }

  /// Draws a text over the rows of an area, broken at spaces.
  ///
  /// - Returns: the number of rows used.
  @discardableResult
  package mutating func putWrapped(_ text: String, in area: Rect, style: Style = .text) -> Int {
    let lines = TextWidth.wrap(text, to: area.width)
    for (row, line) in lines.prefix(area.height).enumerated() {
      put(line, in: area.row(row), style: style)
    }
    return min(lines.count, area.height)
  }

  /// Draws pieces of text one after the other in the first row of an area. The piece that does not
  /// fit is cut with an ellipsis and the following pieces are left out.
  ///
  /// - Returns: the column after the last piece.
  @discardableResult
  package mutating func put(_ pieces: [StyledText], in area: Rect) -> Int {
    var rest = area.row(0)
    var wanted = pieces.reduce(0) { $0 + TextWidth.of($1.text) }
    for piece in pieces {
      let width = TextWidth.of(piece.text)
      // `>=`: a piece that exactly fills the row is also cut when more follow, to show that there
      // are more.
      let mustCut = wanted > rest.width && width >= rest.width
      if mustCut {
        let shown = TextWidth.prefix(of: piece.text, width: rest.width - 1).text + "…"
        return put(shown, in: rest, style: piece.style)
      }
      put(piece.text, in: rest, style: piece.style)
      rest = rest.inset(left: width)
      wanted -= width
    }
    return rest.x
  }
}

package struct StyledText: Hashable, Sendable {
  package let text: String
  package let style: Style

  package init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}
