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
  /// The headings of its parts; none where it has no parts.
  var headings: [String] = []
  /// The heading over an item.
  var heading: (_ place: Int) -> String? = { _ in nil }

  /// Draws the list over an area.
  ///
  /// - Parameter item: draws one item over an area of two lines.
  func draw(
    in area: Rect, into frame: inout Frame, item: (_ place: Int, _ area: Rect, inout Frame) -> Void
  ) {
    let width = min(92, area.width - 2)
    // Room is kept for every heading, whichever items are shown.
    let above = headings.count
    let items = max(1, min(count * 2, area.height - 2 - above) / 2)
    let rows = items * 2 + above
    let shown = VisibleItems(count: count, room: items, chosen: chosen)
    var room = Sheet(
      title: title, aside: shown.words, size: Size(width: width, height: count == 0 ? 1 : rows),
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = shown.items.count
    }
    if count == 0 { frame.putRaised(nothing, in: room.inset(left: Margin.left), .muted) }
    var last: String?
    for place in shown.items {
      if let title = heading(place), title != last {
        frame.putRaised(title, in: room.takeTop(1).inset(left: Margin.left), .muted)
        last = title
      }
      item(place, room.takeTop(2), &frame)
    }
  }
}
