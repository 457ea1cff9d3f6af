import PatchworkViewModels
import TerminalKit

/// My day on one page: one line for each client with news, in a second row what finds no room in the first
/// as long as there are rows; the others side by side.
///
/// A longer list is drawn by `HitList`, page by page.
struct DayView {
  private struct Cell {
    var row: SearchRow
    var area: Rect
    /// Columns of the name, and of the age behind it.
    var name: Int
    var age: Int
    /// What is due, a row each.
    var words: [String]
  }

  private var cells: [Cell] = []

  /// Lays out all rows of a day; nil when they do not fit.
  init?(_ rows: [SearchRow], in area: Rect) {
    guard !rows.isEmpty, rows.allSatisfy(\.isClient), area.width >= HitLines.wide else {
      return nil
    }
    let told = rows.prefix { !$0.why.isEmpty }
    let brief = rows.dropFirst(told.count)
    guard brief.allSatisfy(\.why.isEmpty) else { return nil }
    let age = rows.map { TextWidth.of($0.detail) }.max() ?? 0
    // The longest name is cut only where not all would fit with it.
    let longest = brief.map { TextWidth.of($0.title) }.max() ?? 0
    let sides = [longest, Self.name].map {
      max(1, area.width / (min($0, 34) + age + Margin.gap + Margin.left + Margin.right))
    }
    let rows = sides.map { (brief.count + $0 - 1) / $0 }
    guard let fitting = rows.firstIndex(where: { told.count + $0 <= area.height }) else {
      return nil
    }
    let (side, below) = (sides[fitting], rows[fitting])
    var room = area
    place(told, age: age, spare: area.height - told.count - below, in: &room)
    place(brief, side, age: age, in: room.takeTop(below))
  }

  /// Columns that most names have room in.
  private static let name = 23

  private mutating func place(
    _ rows: ArraySlice<SearchRow>, age: Int, spare: Int, in room: inout Rect
  ) {
    let longest = rows.map { TextWidth.of($0.title) }.max() ?? 0
    let name = min(longest, room.width / 3)
    var spare = spare
    for row in rows {
      let start = name + 2 * Margin.gap + age + Margin.left + Margin.right
      var words = TextWidth.wrap(row.why, to: max(1, room.width - start))
      if words.count - 1 > spare { words = [row.why] }
      spare -= words.count - 1
      cells.append(
        Cell(row: row, area: room.takeTop(words.count), name: name, age: age, words: words))
    }
  }

  /// Places rows in columns that are read downwards, so that the next client is below.
  private mutating func place(
    _ rows: ArraySlice<SearchRow>, _ columns: Int, age: Int, in area: Rect
  ) {
    guard area.height > 0 else { return }
    let width = area.width / columns
    for (place, row) in rows.enumerated() {
      let column = place / area.height
      let cell = Rect(
        x: area.x + column * width, y: area.y + place % area.height,
        width: column == columns - 1 ? area.width - column * width : width, height: 1)
      let room = width - Margin.left - Margin.right
      cells.append(
        Cell(
          row: row, area: cell, name: min(room - age - Margin.gap, 34), age: age, words: []))
    }
  }

  func draw(chosen: Int?, hasFocus: Bool, into frame: inout Frame) {
    for (place, cell) in cells.enumerated() {
      let style = Style(cell.row.isAside ? .muted : .text)
      let room = cell.area.inset(left: Margin.left, right: Margin.right)
      let named = frame.put(cell.row.title, in: room.row(0).prefix(cell.name), style: style)
      let rest = room.inset(left: cell.name + Margin.gap)
      frame.put(cell.row.detail, in: rest.row(0).prefix(cell.age), style: style)
      let aside = rest.inset(left: cell.age + Margin.gap)
      if cell.words.isEmpty { frame.put(cell.row.place, in: aside.row(0), style: style) }
      for (row, words) in cell.words.enumerated() {
        frame.put(words, in: aside.row(row), style: Style(.reason))
      }
      if place == chosen {
        frame.choose(line: cell.area.row(0), acting: named, hasFocus: hasFocus)
      }
    }
  }
}
