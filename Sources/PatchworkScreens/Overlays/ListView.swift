import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// A list of items: each with what stands beside it and its time, and below the reason.
struct ListView: PageView {
  var page: ListPage
  /// Whether keys go to the list.
  var hasFocus: Bool

  var isPage: Bool { true }

  func draw(in area: Rect, into frame: inout Frame) {
    let width = area.width - Margin.left - Margin.right
    let items = page.rows.map { row in
      ListItem(
        .init(row.title, .heading), beside: .init(row.beside, .muted),
        aside: .init(row.aside, .muted), below: .init(row.why, row.isMarked ? .attention : .muted),
        width: width)
    }
    ItemList(
      title: page.title, items: items, chosen: page.chosen,
      nothing: page.isAsking ? worded("Asking…") : page.nothing, filter: page.filter,
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
  }
}
