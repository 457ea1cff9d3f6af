import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// Existing clients who may be the same person as the one being added.
struct DuplicatesView: PageView {
  var offer: DuplicateOffer
  /// Whether keys go to the offer.
  var hasFocus: Bool

  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(76, area.width - 2)
    let lines = HitLines(offer.rows, width: width, ground: .raised)
    let heights = offer.rows.map(lines.height)
    let wanted = heights.reduce(0, +) + 4
    var room = Sheet(
      title: worded("Already in the directory?"), size: Size(width: width, height: wanted),
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    frame.putRaised(
      worded("\(offer.draft.name.display) may be one of these. Enter opens who is chosen."),
      in: room.takeTop(1).inset(left: Margin.left, right: Margin.right), .muted)
    _ = room.takeTop(1)
    let none = room.takeBottom(1)
    if room.height > heights.reduce(0, +) { _ = room.takeBottom(1) }
    let page = VisibleItems(heights: heights, room: room.height, chosen: offer.chosen)
    if hasFocus { frame.listItems = page.items.count }
    for place in page.items {
      lines.draw(
        offer.rows[place], isChosen: place == offer.chosen, hasFocus: hasFocus,
        in: room.takeTop(heights[place]), into: &frame)
    }
    let shown = frame.putRaised(
      worded("None of these: add a new client"),
      in: none.inset(left: Margin.left, right: Margin.right))
    if offer.isNoneChosen { frame.choose(line: none, acting: shown, hasFocus: hasFocus) }
  }
}
