import PatchworkViewModels
import TerminalKit

/// My day on one page: one line for each client with news, the others side by side.
///
/// A longer list is drawn by `HitList`, page by page.
struct DayView {
  private struct Cell {
    var row: SearchRow
    var area: Rect
  }

  /// Columns for a client without news.
  private static let brief = 26
  /// The least columns in which a client's news can be read.
  private static let told = 38

  private var cells: [Cell] = []

  /// Lays out all rows of a day; nil when they do not fit.
  init?(_ rows: [SearchRow], in area: Rect) {
    guard !rows.isEmpty, rows.allSatisfy(\.isClient), area.width >= HitLines.wide else {
      return nil
    }
    let told = rows.prefix { !$0.why.isEmpty }
    let brief = rows.dropFirst(told.count)
    guard brief.allSatisfy(\.why.isEmpty) else { return nil }
    let side = max(1, area.width / Self.brief)
    let below = (brief.count + side - 1) / side
    let most = max(1, area.width / Self.told)
    let beside = (1...most).first { (told.count + $0 - 1) / $0 + below <= area.height }
    guard let beside else { return nil }
    var room = area
    place(told, beside, in: room.takeTop((told.count + beside - 1) / beside))
    place(brief, side, in: room.takeTop(below))
  }

  /// Places rows in columns that are read downwards, so that the next client is below.
  private mutating func place(_ rows: ArraySlice<SearchRow>, _ columns: Int, in area: Rect) {
    guard area.height > 0 else { return }
    let width = area.width / columns
    for (place, row) in rows.enumerated() {
      let column = place / area.height
      cells.append(
        Cell(
          row: row,
          area: Rect(
            x: area.x + column * width, y: area.y + place % area.height,
            width: column == columns - 1 ? area.width - column * width : width, height: 1)))
    }
  }

  func draw(chosen: Int?, hasFocus: Bool, into frame: inout Frame) {
    for (place, cell) in cells.enumerated() {
      let style = Style(cell.row.isAside ? .muted : .text)
      let room = cell.area.inset(left: Margin.left, right: Margin.right)
      let name = min(room.width - 4, cell.area.width >= HitLines.wide ? room.width / 3 : 20)
      let age = Rect(x: room.x + name + 1, y: room.y, width: 3, height: 1)
      let named = frame.put(
        cell.row.title, in: Rect(x: room.x, y: room.y, width: name, height: 1), style: style)
      frame.put(cell.row.detail, in: age, align: .right, style: style)
      let aside = Rect(
        x: age.maxX + 2, y: room.y, width: max(0, room.maxX - age.maxX - 2), height: 1)
      if cell.row.why.isEmpty {
        if cell.area.width >= HitLines.wide { frame.put(cell.row.place, in: aside, style: style) }
      } else {
        frame.put(cell.row.why, in: aside, style: Style(.reason))
      }
      if place == chosen { frame.choose(line: cell.area, acting: named, hasFocus: hasFocus) }
    }
  }
}
