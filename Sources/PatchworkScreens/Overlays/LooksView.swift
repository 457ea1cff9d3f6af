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
    TwoLineSheet(
      title: page.title, count: page.rows.count, chosen: page.chosen,
      nothing: page.isAsking ? "Asking…" : "Nobody has looked.", hasFocus: hasFocus
    ).draw(in: area, into: &frame) { place, area, frame in
      draw(page.rows[place], isChosen: place == page.chosen, in: area, into: &frame)
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
