import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The open client's facts: names, birth, address, family, and warnings.
struct ClientFacts {
  var open: OpenClient
  /// Whether the arrow keys move through the facts.
  var hasFocus: Bool

  /// The rows that all facts need at a width.
  func height(width: Int) -> Int { max(1, layout(width: width).height) }

  func draw(in area: Rect, title: Rect, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, right: Margin.right)
    guard open.network != nil else { return drawUnknown(in: room, title: title, into: &frame) }
    let layout = layout(width: area.width)
    let chosenRow = layout.places.first { $0.line == open.facts.chosen }?.row
    let page = VisibleItems(count: layout.height, room: area.height, chosen: chosenRow)
    PaneTitle(
      "", aside: page.isWhole ? "" : "rows \(page.words)", hasFocus: hasFocus
    ).draw(in: title, into: &frame)
    if hasFocus { frame.listItems = layout.places.count { page.items.contains($0.row) } }
    drawDeath(in: area, from: page.items.lowerBound, into: &frame)
    for place in layout.places where page.items.contains(place.row) {
      let y = area.y + place.row - page.items.lowerBound
      let cell = Rect(x: room.x + place.x, y: y, width: place.width, height: 1)
      draw(
        open.facts.lines[place.line], label: place.label,
        isChosen: place.line == open.facts.chosen, in: cell.intersection(room), into: &frame)
    }
  }

  /// Draws the bar under the name of a client who died, with the day at its right end.
  private func drawDeath(in area: Rect, from first: Int, into frame: inout Frame) {
    guard first == 0, let mark = open.network?.deathMark else { return }
    let style = Style(.danger, .bold, on: .raised)
    frame.grid.fill(area.row(0), with: style)
    frame.put(
      "DIED \(mark.day.words)", in: area.row(0).inset(left: Margin.left, right: Margin.right),
      align: .right, style: style)
  }

  private func layout(width: Int) -> FactLayout {
    FactLayout(open.facts.lines, width: width - Margin.left - Margin.right)
  }

  private func draw(
    _ line: ClientLine, label: Int, isChosen: Bool, in cell: Rect, into frame: inout Frame
  ) {
    var room = cell
    let isNotice = line.kind == .notice
    frame.grid.put(
      isNotice ? "!" : line.label, in: room.takeLeft(label),
      style: Style(isNotice ? .warning : .muted))
    let text = line.kind == .name && open.network != nil ? open.capitalName : line.text
    let shown = frame.put(text, in: room, style: style(of: line))
    if !line.detail.isEmpty {
      frame.grid.put(
        line.detail, in: room.inset(left: shown.width + Margin.gap),
        style: Style(line.kind == .formerAddress ? .past : .muted))
    }
    if isChosen && hasFocus {
      let start = Rect(
        x: cell.x - Margin.left, y: cell.y, width: cell.width + Margin.left, height: 1)
      frame.choose(line: start, acting: shown, hasFocus: true)
    }
  }

  private func style(of line: ClientLine) -> Style {
    switch line.kind {
    case .name: open.network?.deathMark == nil ? Style(.heading) : Style(.danger, on: .raised)
    case .notice: Style(.warning)
    case .attention, .deathUnconfirmed: Style(.attention)
    case .died: Style(.danger)
    case .formerAddress: Style(.past)
    default: .text
    }
  }

  /// Draws the name alone, before the answer has come or after it failed.
  private func drawUnknown(in room: Rect, title: Rect, into frame: inout Frame) {
    PaneTitle("", hasFocus: hasFocus).draw(in: title, into: &frame)
    var row = room.row(0)
    if open.isShielded {
      // Before the name, which is cut before the mark is.
      let mark = "SHIELDED"
      frame.put(
        mark, in: row.takeRight(TextWidth.of(mark)), align: .right, style: Style(.warning, .bold))
      _ = row.takeRight(Margin.gap)
    }
    frame.grid.put(open.name, in: row, style: Style(.heading))
    if case .failed(let sentence) = open.progress {
      frame.grid.putWrapped(sentence, in: room.inset(top: 1), style: Style(.error))
    }
    if hasFocus { frame.cursor = room.origin }
  }
}
