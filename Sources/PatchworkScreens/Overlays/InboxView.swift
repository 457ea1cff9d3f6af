import PatchworkViewModels
import TerminalKit

/// What waits for the worker: two lines an item, what it asks and from whom about whom.
struct InboxView {
  /// The items.
  var page: InboxPage
  /// Whether keys go here.
  var hasFocus: Bool

  /// Draws the list over an area.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(92, area.width - 2)
    let wanted = max(1, page.rows.count * 2)
    let rows = max(2, min(wanted, area.height - 2) / 2 * 2)
    let shown = Page(count: page.rows.count, room: rows / 2, chosen: page.chosen)
    var room = Sheet(
      title: "What waits for you", aside: shown.words,
      size: Size(width: width, height: page.rows.isEmpty ? 1 : rows), hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus { frame.cursor = room.origin }
    if page.rows.isEmpty {
      frame.putRaised("Nothing waits for you.", in: room.inset(left: Margin.left), .muted)
    }
    for place in shown.items {
      draw(
        page.rows[place], isChosen: place == page.chosen, in: room.takeTop(2), into: &frame)
    }
  }

  private func draw(
    _ row: InboxPage.Row, isChosen: Bool, in area: Rect, into frame: inout Frame
  ) {
    let line = area.row(0)
    var room = line.inset(left: Margin.left, right: Margin.right)
    let when = TextWidth.of(row.when)
    frame.put(row.when, in: room.takeRight(when), style: Style(.muted, on: .raised))
    if when > 0 { _ = room.takeRight(Margin.gap) }
    let client = room.takeRight(min(TextWidth.of(row.client), room.width / 2))
    frame.putRaised(row.client, in: client, .heading)
    if !client.isEmpty { _ = room.takeRight(Margin.gap) }
    let waits = row.item.kind.waitsForMe
    let title = frame.putRaised(
      row.title, in: room, row.isUrgent ? .warning : waits ? .attention : .text)
    frame.putRaised(
      row.detail, in: area.row(1).inset(left: Margin.left + 2, right: Margin.right), .muted)
    if isChosen { frame.choose(line: line, acting: title, hasFocus: hasFocus) }
  }
}
