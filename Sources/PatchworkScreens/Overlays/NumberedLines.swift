import TerminalKit

/// Things to choose from, one a line, the first nine with the digit that chooses them.
struct NumberedLines {
  var words: [String]
  var chosen: Int
  /// Whether keys go to them.
  var hasFocus: Bool

  /// Draws them from the top of an area on raised ground.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area
    let page = VisibleItems(count: words.count, room: room.height, chosen: chosen)
    if hasFocus { frame.listItems = page.items.count }
    for place in page.items {
      let line = room.takeTop(1)
      var row = line.inset(left: Margin.left, right: Margin.right)
      frame.putRaised(place < 9 ? "\(place + 1)" : "", in: row.takeLeft(3), .key)
      let shown = frame.putRaised(words[place], in: row)
      if place == chosen { frame.choose(line: line, acting: shown, hasFocus: hasFocus) }
    }
  }
}
