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
    let bar = layout.places.first?.height ?? 1
    PaneTitle(
      "", aside: page.isWhole ? "" : worded("rows \(page.words)"), hasFocus: hasFocus
    ).draw(in: title, into: &frame)
    if hasFocus { frame.listItems = layout.places.count { page.items.contains($0.row) } }
    for row in 0..<bar where page.items.contains(row) {
      let line = area.row(row - page.items.lowerBound)
      frame.grid.fill(line, with: Style(.text, on: .raised))
      if row == 0 { drawMark(in: line, into: &frame) }
    }
    for place in layout.places where place.row < page.items.upperBound {
      let y = area.y + place.row - page.items.lowerBound
      let cell = Rect(
        x: room.x + place.x, y: y, width: room.width - place.x, height: place.height)
      draw(place, on: place.row < bar ? .raised : .page, in: cell, within: area, into: &frame)
    }
  }

  /// Draws the day of a death at the right end of the bar under the client's name, which goes from edge
  /// to edge: the largest of all facts.
  private func drawMark(in row: Rect, into frame: inout Frame) {
    guard !mark.isEmpty else { return }
    let style = Style(.danger, .bold, on: .raised)
    frame.grid.fill(row, with: style)
    frame.put(
      mark, in: row.inset(left: Margin.left, right: Margin.right), align: .right, style: style)
  }

  private var mark: String {
    open.network?.deathMark.map { worded("DIED \($0.day.words)") } ?? ""
  }

  private func layout(width: Int) -> FactLayout {
    var lines = open.facts.lines
    // Capitals may be wider.
    if lines.first?.kind == .name, open.network != nil { lines[0].text = open.capitalName }
    return FactLayout(
      lines, width: width - Margin.left - Margin.right,
      mark: mark.isEmpty ? 0 : TextWidth.of(mark) + Margin.gap)
  }

  private func draw(
    _ place: FactLayout.Cell, on ground: Ground, in cell: Rect, within area: Rect,
    into frame: inout Frame
  ) {
    let line = open.facts.lines[place.line]
    let isNotice = line.kind == .notice
    var acting: Rect?
    func row(_ row: Int) -> Rect { cell.row(row).intersection(area) }
    frame.grid.put(
      isNotice ? "!" : line.label, in: row(0).prefix(place.label),
      style: Style(isNotice ? .warning : .muted, on: ground))
    for piece in place.pieces {
      let style =
        piece.isDetail
        ? Style(line.kind == .formerAddress ? .past : .muted, on: ground)
        : style(of: line).on(ground)
      let shown = frame.put(piece.text, in: row(piece.row).inset(left: piece.x), style: style)
      if acting == nil { acting = shown }
    }
    if place.line == open.facts.chosen, hasFocus, let acting {
      let start = Rect(
        x: cell.x - Margin.left, y: cell.y, width: place.width + Margin.left, height: 1)
      frame.choose(line: start.intersection(area), acting: acting, hasFocus: true)
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
