import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The clients whom a worker can hand over, each with its mark; what to know before stands behind, or below
/// where there is no room.
struct HandoverView: PageView {
  var page: HandoverPage
  /// Whether keys go to the list.
  var hasFocus: Bool

  var isPage: Bool { true }

  private static let mark = 4

  func draw(in area: Rect, into frame: inout Frame) {
    let width = area.width - Margin.left - Margin.right - Self.mark
    let columns = Columns(page.rows, width: width)
    let heights = page.rows.map { columns.height(of: $0) }
    let shown = VisibleItems(heights: heights, room: max(1, area.height - 2), chosen: page.chosen)
    var room = FullPage(
      title: page.title, aside: shown.words, filter: page.filter, hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = shown.items.count
    }
    let last = room.takeBottom(1).inset(left: Margin.left, right: Margin.right)
    frame.put(
      worded("Each stays yours until the person you ask accepts."), in: last, style: Style(.muted))
    if page.rows.isEmpty {
      let words = page.isAsking ? worded("Asking…") : worded("You have no clients to hand over.")
      frame.put(words, in: room.inset(left: Margin.left), style: Style(.muted))
    }
    for place in shown.items {
      draw(
        page.rows[place], isChosen: place == page.chosen, columns,
        in: room.takeTop(heights[place]), into: &frame)
    }
  }

  private func draw(
    _ row: HandoverPage.Row, isChosen: Bool, _ columns: Columns, in area: Rect,
    into frame: inout Frame
  ) {
    let line = area.row(0)
    var room = line.inset(left: Margin.left, right: Margin.right)
    frame.put(
      row.isMarked ? "[x]" : "[ ]", in: room.takeLeft(Self.mark),
      style: Style(row.isMarked ? .accent : .muted))
    var below = area.row(1).inset(left: Margin.left + Self.mark + 2, right: Margin.right)
    let name = frame.put(row.name, in: room.takeLeft(columns.name), style: Style(.heading))
    _ = room.takeLeft(Margin.gap)
    frame.put(row.age, in: room.takeLeft(columns.age), style: Style(.muted))
    _ = room.takeLeft(Margin.gap)
    let style = Style(row.isUrgent ? .warning : .muted)
    if area.height == 1 { below = room }
    frame.put(row.remark, in: below, style: style)
    if isChosen { frame.choose(line: line, acting: name, hasFocus: hasFocus) }
  }

  /// As wide as their longest entry, and the age's always whole.
  private struct Columns {
    let name: Int
    let age: Int
    let remark: Int

    init(_ rows: [HandoverPage.Row], width: Int) {
      age = rows.map { TextWidth.of($0.age) }.max() ?? 0
      let longest = rows.map { TextWidth.of($0.name) }.max() ?? 0
      name = max(0, min(longest, width - age - Margin.gap))
      remark = width - name - age - 2 * Margin.gap
    }

    func height(of row: HandoverPage.Row) -> Int { TextWidth.of(row.remark) <= remark ? 1 : 2 }
  }
}
