import PatchworkViewModels
import TerminalKit

/// A list with two lines an item: the item and its time, and below the reason.
struct ListView: PageView {
  var page: ListPage
  /// Whether keys go to the list.
  var hasFocus: Bool

  func draw(in area: Rect, into frame: inout Frame) {
    TwoLineSheet(
      title: page.title, count: page.rows.count, chosen: page.chosen,
      nothing: page.isAsking ? "Asking…" : page.nothing, hasFocus: hasFocus
    ).draw(in: area, into: &frame) { place, area, frame in
      draw(page.rows[place], isChosen: place == page.chosen, in: area, into: &frame)
    }
  }

  private func draw(
    _ row: ListPage.Row, isChosen: Bool, in area: Rect, into frame: inout Frame
  ) {
    frame.drawTwoLines(
      title: row.title, beside: row.beside, aside: row.aside, why: row.why,
      isMarked: row.isMarked, chosen: isChosen ? hasFocus : nil, in: area)
  }
}

extension Frame {
  /// Draws an item of two lines: a title with texts beside it and at the right, and below the
  /// reason.
  ///
  /// - Parameter chosen: nil when the item is not chosen, else whether the list has the focus.
  mutating func drawTwoLines(
    title: String, beside: String, aside: String, why: String, isMarked: Bool, chosen: Bool?,
    in area: Rect
  ) {
    let line = area.row(0)
    var room = line.inset(left: Margin.left, right: Margin.right)
    put(
      aside, in: room.takeRight(min(TextWidth.of(aside), room.width / 2)),
      style: Style(.muted, on: .raised))
    _ = room.takeRight(min(Margin.gap, room.width))
    let who = putRaised(title, in: room, .heading)
    putRaised(beside, in: room.inset(left: min(who.width + Margin.gap, room.width)), .muted)
    putRaised(
      why, in: area.row(1).inset(left: Margin.left + 2, right: Margin.right),
      isMarked ? .attention : .muted)
    if let chosen { choose(line: line, acting: who, hasFocus: chosen) }
  }
}
