import PatchworkViewModels
import TerminalKit

/// The clients whom a worker can hand over, a line each, with their marks.
struct HandoverView: PageView {
  var page: HandoverPage
  /// Whether keys go to the list.
  var hasFocus: Bool

  private static let mark = 4

  func draw(in area: Rect, into frame: inout Frame) {
    let wanted = max(1, page.rows.count)
    let rows = min(wanted, max(1, area.height - 3))
    let shown = VisibleItems(count: page.rows.count, room: rows, chosen: page.chosen)
    var room = Sheet(
      title: page.title, aside: shown.words,
      size: Size(width: min(92, area.width - 2), height: rows + 1), hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = shown.items.count
    }
    let last = room.takeBottom(1).inset(left: Margin.left, right: Margin.right)
    frame.putRaised("Each stays yours until the person you ask accepts.", in: last, .muted)
    if page.rows.isEmpty {
      let words = page.isAsking ? "Asking…" : "You have no clients to hand over."
      frame.putRaised(words, in: room.inset(left: Margin.left), .muted)
    }
    for place in shown.items {
      draw(page.rows[place], isChosen: place == page.chosen, in: room.takeTop(1), into: &frame)
    }
  }

  private func draw(
    _ row: HandoverPage.Row, isChosen: Bool, in line: Rect, into frame: inout Frame
  ) {
    var room = line.inset(left: Margin.left, right: Margin.right)
    frame.putRaised(
      row.isMarked ? "[x]" : "[ ]", in: room.takeLeft(Self.mark), row.isMarked ? .accent : .muted)
    let names = column(\.name, atMost: room.width / 2)
    let name = frame.putRaised(row.name, in: room.takeLeft(names), .heading)
    _ = room.takeLeft(Margin.gap)
    frame.putRaised(row.age, in: room.takeLeft(column(\.age, atMost: 10)), .muted)
    _ = room.takeLeft(Margin.gap)
    frame.putRaised(row.remark, in: room, row.isUrgent ? .warning : .muted)
    if isChosen { frame.choose(line: line, acting: name, hasFocus: hasFocus) }
  }

  private func column(_ text: KeyPath<HandoverPage.Row, String>, atMost most: Int) -> Int {
    min(most, page.rows.map { TextWidth.of($0[keyPath: text]) }.max() ?? 0)
  }
}
