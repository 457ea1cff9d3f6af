import PatchworkViewModels
import TerminalKit

/// The glass log: two lines each, who and when, and below why.
struct LooksView {
  /// The log.
  var page: LooksPage
  /// Whether keys go here.
  var hasFocus: Bool

  /// Draws the log over an area.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(92, area.width - 2)
    let wanted = max(1, page.rows.count * 2)
    let rows = max(2, min(wanted, area.height - 2) / 2 * 2)
    let shown = Page(count: page.rows.count, room: rows / 2, chosen: page.chosen)
    var room = Sheet(
      title: page.title, aside: shown.words,
      size: Size(width: width, height: page.rows.isEmpty ? 1 : rows), hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus { frame.cursor = room.origin }
    if page.rows.isEmpty {
      frame.putRaised(
        page.isAsking ? "Asking…" : "Nobody has looked.", in: room.inset(left: Margin.left),
        .muted)
    }
    for place in shown.items {
      draw(page.rows[place], isChosen: place == page.chosen, in: room.takeTop(2), into: &frame)
    }
  }

  private func draw(
    _ row: LooksPage.Row, isChosen: Bool, in area: Rect, into frame: inout Frame
  ) {
    let line = area.row(0)
    var room = line.inset(left: Margin.left, right: Margin.right)
    frame.put(
      row.when, in: room.takeRight(min(TextWidth.of(row.when), room.width / 2)),
      style: Style(.muted, on: .raised))
    _ = room.takeRight(min(Margin.gap, room.width))
    let who = frame.putRaised(row.who, in: room, .heading)
    frame.putRaised(
      row.place, in: room.inset(left: min(who.width + Margin.gap, room.width)), .muted)
    frame.putRaised(
      row.why, in: area.row(1).inset(left: Margin.left + 2, right: Margin.right),
      row.isStranger ? .attention : .muted)
    if isChosen { frame.choose(line: line, acting: who, hasFocus: hasFocus) }
  }
}
