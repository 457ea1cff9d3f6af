import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The glass log: person and time, and below the reason.
struct LooksView: PageView {
  var page: LooksPage
  /// Whether keys go to the log.
  var hasFocus: Bool

  var isPage: Bool { true }

  func draw(in area: Rect, into frame: inout Frame) {
    let width = area.width - Margin.left - Margin.right
    let items = page.rows.map { row in
      ListItem(
        .init(row.who, .heading), beside: .init(row.place, .muted), aside: .init(row.when, .muted),
        below: .init(row.why, row.isStranger ? .attention : .muted), width: width)
    }
    ItemList(
      title: page.title, items: items, chosen: page.chosen,
      nothing: page.isAsking ? worded("Asking…") : worded("Nobody has looked."),
      filter: page.filter,
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
  }
}
