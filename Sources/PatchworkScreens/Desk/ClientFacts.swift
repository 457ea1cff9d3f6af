import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The open client's facts: names, birth, address, family, and warnings.
struct ClientFacts {
  var open: OpenClient
  /// Whether the arrow keys move through the facts.
  var hasFocus: Bool

  /// The rows that all facts need at a width.
  func height(width: Int) -> Int {
    if open.network == nil, case .failed(let sentence) = open.progress {
      return 1 + TextWidth.wrap("! \(sentence)", to: width - Margin.left - Margin.right).count
    }
    return max(1, layout(width: width).height)
  }

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
    if page.items.contains(0) { drawBar(in: area.row(0), into: &frame) }
    for place in layout.places where page.items.contains(place.row) {
      let y = area.y + place.row - page.items.lowerBound
      let cell = Rect(x: room.x + place.x, y: y, width: place.width, height: 1)
      draw(
        open.facts.lines[place.line], label: place.label,
        isChosen: place.line == open.facts.chosen, on: place.row == 0 ? .raised : .page,
        in: cell.intersection(room), into: &frame)
    }
  }

  /// Draws the bar under the client's name, from edge to edge: the largest of all facts. The day of a
  /// death stands at its right end.
  private func drawBar(in row: Rect, into frame: inout Frame) {
    frame.grid.fill(row, with: Style(.text, on: .raised))
    guard let mark = open.network?.deathMark else { return }
    let style = Style(.danger, .bold, on: .raised)
    frame.grid.fill(row, with: style)
    frame.put(
      "DIED \(mark.day.words)", in: row.inset(left: Margin.left, right: Margin.right),
      align: .right, style: style)
  }

  private func layout(width: Int) -> FactLayout {
    FactLayout(open.facts.lines, width: width - Margin.left - Margin.right)
  }

  private func draw(
    _ line: ClientLine, label: Int, isChosen: Bool, on ground: Ground, in cell: Rect,
    into frame: inout Frame
  ) {
    var room = cell
    let isNotice = line.kind == .notice
    frame.grid.put(
      isNotice ? "!" : line.label, in: room.takeLeft(label),
      style: Style(isNotice ? .warning : .muted, on: ground))
    let text = line.kind == .name && open.network != nil ? open.capitalName : line.text
    let shown = frame.put(text, in: room, style: style(of: line).on(ground))
    if !line.detail.isEmpty {
      frame.grid.put(
        line.detail, in: room.inset(left: shown.width + Margin.gap),
        style: Style(line.kind == .formerAddress ? .past : .muted, on: ground))
    }
    if isChosen && hasFocus {
      let start = Rect(
        x: cell.x - Margin.left, y: cell.y, width: cell.width + Margin.left, height: 1)
      frame.choose(line: start, acting: shown, hasFocus: true)
    }
  }

  private func style(of line: ClientLine) -> Style {
    switch line.kind {
    case .name: open.network?.deathMark == nil ? Style(.heading, .bold) : Style(.danger)
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
    let bar = Rect(
      x: row.x - Margin.left, y: row.y, width: row.width + Margin.left + Margin.right, height: 1)
    frame.grid.fill(bar, with: Style(.text, on: .raised))
    if open.isShielded {
      // Before the name, which is cut before the mark is.
      let mark = "SHIELDED"
      frame.put(
        mark, in: row.takeRight(TextWidth.of(mark)), align: .right,
        style: Style(.warning, .bold, on: .raised))
      _ = row.takeRight(Margin.gap)
    }
    frame.grid.put(open.name, in: row, style: Style(.heading, .bold, on: .raised))
    if case .failed(let sentence) = open.progress {
      let isRefused = open.isShielded || open.passingDesk != nil
      frame.grid.putWrapped(
        isRefused ? "! \(sentence)" : sentence, in: room.inset(top: 1),
        style: isRefused ? .text : Style(.error))
    }
    if hasFocus { frame.cursor = room.origin }
  }
}
