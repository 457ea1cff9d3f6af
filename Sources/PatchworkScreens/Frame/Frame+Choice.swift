import TerminalKit

extension Frame {
  /// Marks a line as chosen: a sign in front and another ground behind the parts that are acted on.
  ///
  /// The rest of the line is unchanged, because each changed cell costs bytes on a slow connection.
  mutating func choose(line: Rect, acting areas: Rect..., hasFocus: Bool) {
    choose(line: line, acting: areas, hasFocus: hasFocus)
  }

  /// The same for any number of parts.
  mutating func choose(line: Rect, acting areas: [Rect], hasFocus: Bool) {
    for area in areas where !area.isEmpty {
      let padded = Rect(x: area.x - 1, y: area.y, width: area.width + 2, height: 1)
      grid.setGround(
        hasFocus ? .selected : .selectedUnfocused, in: padded.intersection(line))
    }
    guard hasFocus else { return }
    let ground = grid[line.x, line.y].style.ground
    grid.put("▸", x: line.x, y: line.y, style: Style(.accent, on: ground), in: line)
    cursor = line.origin
  }

  /// Draws a text in an area.
  ///
  /// - Returns: the area that the text takes.
  @discardableResult
  mutating func put(
    _ text: String, in area: Rect, align: Alignment = .left, style: Style
  ) -> Rect {
    let end = grid.put(text, in: area, align: align, style: style)
    return Rect(x: area.x, y: area.y, width: max(0, min(end, area.maxX) - area.x), height: 1)
  }
}
