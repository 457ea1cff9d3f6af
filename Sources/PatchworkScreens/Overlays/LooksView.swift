import PatchworkViewModels
import TerminalKit

/// The glass log, two lines an entry: person and time, and below the reason.
struct LooksView: PageView {
  var page: LooksPage
  /// Whether keys go to the log.
  var hasFocus: Bool

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
    frame.drawTwoLines(
      title: row.who, beside: row.place, aside: row.when, why: row.why, isMarked: row.isStranger,
      chosen: isChosen ? hasFocus : nil, in: area)
  }
}
