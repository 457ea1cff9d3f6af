import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// A page of items, as many as the screen has rows for, in parts under headings where it has some.
struct ItemList {
  var title: String
  var items: [ListItem]
  /// The chosen item's place.
  var chosen: Int
  /// The text of an empty list.
  var nothing: String
  var filter = FilterWords.none
  /// Whether keys go to the list.
  var hasFocus: Bool
  /// The heading over an item; nil where the list has no parts.
  var heading: (_ place: Int) -> String? = { _ in nil }

  func draw(in area: Rect, into frame: inout Frame) {
    let headings = items.indices.map(heading)
    // The first item of a page has its heading too.
    let spare = headings.contains { $0 != nil } ? 1 : 0
    let heights = items.indices.map { place in
      let isFirst = headings[place] != nil && (place == 0 || headings[place - 1] != headings[place])
      return items[place].height + (isFirst && place > 0 ? 1 : 0)
    }
    let page = VisibleItems(
      heights: heights, room: max(1, area.height - 1 - spare), chosen: chosen)
    var room = FullPage(title: title, aside: page.words, filter: filter, hasFocus: hasFocus)
      .draw(in: area, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = page.items.count
    }
    if items.isEmpty {
      let words = filter.isEmpty ? nothing : worded("Nothing here has these words. Esc shows all.")
      frame.put(
        words, in: room.row(0).inset(left: Margin.left, right: Margin.right), style: Style(.muted))
    }
    var last: String?
    for place in page.items {
      if let title = headings[place], title != last {
        frame.put(title, in: room.takeTop(1).inset(left: 1), style: Style(.heading))
        last = title
      }
      items[place].draw(
        in: room.takeTop(items[place].height), chosen: place == chosen ? hasFocus : nil,
        into: &frame)
    }
  }
}
