import PatchworkViewModels
import TerminalKit

/// The glass log: two lines each, who and when, and below why.
struct LooksView: PageView {
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
    frame.drawTwoLines(
      title: row.who, beside: row.place, aside: row.when, why: row.why, isMarked: row.isStranger,
      chosen: isChosen ? hasFocus : nil, in: area)
  }
}
