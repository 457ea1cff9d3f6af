import TerminalKit

/// A list over the panes with two lines an item.
struct TwoLineSheet {
  var title: String
  var count: Int
  var chosen: Int
  /// The text of an empty list.
  var nothing: String
  /// Whether keys go to the list.
  var hasFocus: Bool

  /// Draws the list over an area.
  ///
  /// - Parameter item: draws one item over an area of two lines.
  func draw(
    in area: Rect, into frame: inout Frame, item: (_ place: Int, _ area: Rect, inout Frame) -> Void
  ) {
    let width = min(92, area.width - 2)
    let wanted = max(1, count * 2)
    let rows = max(2, min(wanted, area.height - 2) / 2 * 2)
    let shown = VisibleItems(count: count, room: rows / 2, chosen: chosen)
    var room = Sheet(
      title: title, aside: shown.words, size: Size(width: width, height: count == 0 ? 1 : rows),
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = shown.items.count
    }
    if count == 0 { frame.putRaised(nothing, in: room.inset(left: Margin.left), .muted) }
    for place in shown.items { item(place, room.takeTop(2), &frame) }
  }
}
