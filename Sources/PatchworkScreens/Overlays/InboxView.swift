import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The worker's inbox: each request with its client and time, and below who sent it and what `y` does.
struct InboxView: PageView {
  var page: InboxPage
  /// Whether keys go to the list.
  var hasFocus: Bool

  var isPage: Bool { true }

  func draw(in area: Rect, into frame: inout Frame) {
    let width = area.width - Margin.left - Margin.right
    ItemList(
      title: worded("What waits for you"), items: page.rows.map { item($0, width: width) },
      chosen: page.chosen, nothing: worded("Nothing waits for you."), filter: page.filter,
      hasFocus: hasFocus, heading: { page.heading(ofRow: $0) }
    ).draw(in: area, into: &frame)
  }

  private func item(_ row: InboxPage.Row, width: Int) -> ListItem {
    let waits = row.item.kind.waitsForMe
    return ListItem(
      .init(row.title, row.isUrgent ? .warning : waits ? .attention : .text),
      beside: .init(row.client, .heading), on: .right, aside: .init(row.when, .muted),
      below: .init(row.detail, .muted),
      belowAside: .init(row.step.map { "y: \($0)" } ?? "", .muted), width: width)
  }
}
