import PatchworkViewModels
import TerminalKit

/// The worker's inbox, two lines an item: the request, and below who sent it and about whom.
struct InboxView: PageView {
  var page: InboxPage
  /// Whether keys go to the list.
  var hasFocus: Bool

  func draw(in area: Rect, into frame: inout Frame) {
    TwoLineSheet(
      title: "What waits for you", count: page.rows.count, chosen: page.chosen,
      nothing: "Nothing waits for you.", hasFocus: hasFocus, headings: page.headings,
      heading: { page.heading(ofRow: $0) }
    ).draw(in: area, into: &frame) { place, area, frame in
      draw(page.rows[place], isChosen: place == page.chosen, in: area, into: &frame)
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
    var below = area.row(1).inset(left: Margin.left + 2, right: Margin.right)
    let step = row.step.map { "y: \($0)" } ?? ""
    if !step.isEmpty {
      frame.put(step, in: below.takeRight(TextWidth.of(step)), style: Style(.muted, on: .raised))
      _ = below.takeRight(Margin.gap)
    }
    frame.putRaised(row.detail, in: below, .muted)
    if isChosen { frame.choose(line: line, acting: title, hasFocus: hasFocus) }
  }
}
