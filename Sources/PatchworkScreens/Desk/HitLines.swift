import PatchworkViewModels
import TerminalKit

/// How one hit is laid out: on one line where the pane is wide, on two where it is narrow.
struct HitLines {
  /// From this width on, everything about a hit stands on one line.
  static let wide = 60

  private let isWide: Bool
  private let columns: ColumnLayout
  private let ground: Ground

  /// The layout for all rows of a list, so that they stand in line.
  init(width: Int, rows: [SearchRow], ground: Ground = .page) {
    self.ground = ground
    isWide = width >= Self.wide
    let room = width - Margin.left - Margin.right
    let longest = rows.map { TextWidth.of($0.title) }.max() ?? 0
    let place = rows.filter(\.isClient).map { TextWidth.of($0.place) }.max() ?? 0
    columns = ColumnLayout(
      [
        .init(minimum: 12, ideal: isWide ? min(longest, 32) : room, rank: 2),
        .init(minimum: 3, ideal: 3, rank: 3),
        .init(minimum: place, ideal: place, rank: 1),
        .init(minimum: isWide ? 10 : room + 1, ideal: room, rank: 0),
      ], width: room)
  }

  /// The rows that a hit takes.
  func height(of row: SearchRow) -> Int {
    if isWide { return 1 }
    return row.why.isEmpty && (row.isClient || aside(of: row).isEmpty) ? 1 : 2
  }

  /// Draws a hit at the top of an area.
  func draw(
    _ row: SearchRow, isChosen: Bool, hasFocus: Bool, in area: Rect, into frame: inout Frame
  ) {
    let line = area.row(0)
    let room = line.inset(left: Margin.left, right: Margin.right)
    let role: Role = row.isPossible ? .muted : .text
    var title = room
    if row.isClient {
      title = columns.area(of: 0, in: room) ?? room
      if let age = columns.area(of: 1, in: room) {
        frame.grid.put(row.detail, in: age, align: .right, style: Style(role, on: ground))
      }
      if let place = columns.area(of: 2, in: room) {
        frame.grid.put(row.place, in: place, style: Style(role, on: ground))
      }
    } else if isWide, case .practitioner = row.subject {
      title = columns.area(of: 0, in: room) ?? room
    }
    let named = frame.put(row.title, in: title, style: Style(role, on: ground))
    drawAside(row, after: named, in: area, into: &frame)
    if isChosen { frame.choose(line: line, acting: named, hasFocus: hasFocus) }
  }

  private func drawAside(
    _ row: SearchRow, after title: Rect, in area: Rect, into frame: inout Frame
  ) {
    let words =
      row.isClient
      ? row.why : [aside(of: row), row.why].filter { !$0.isEmpty }.joined(separator: "; ")
    guard !words.isEmpty else { return }
    let room = area.row(0).inset(left: Margin.left, right: Margin.right)
    if isWide {
      let start = max(columns.area(of: 3, in: room)?.x ?? 0, title.maxX + Margin.gap)
      frame.grid.put(
        words, in: room.inset(left: start - room.x), style: Style(.reason, on: ground))
    } else {
      let second = area.row(1).inset(left: Margin.left + 2, right: Margin.right)
      frame.grid.put(words, in: second, style: Style(.reason, on: ground))
    }
  }

  /// What a practitioner or an agency is, and where.
  private func aside(of row: SearchRow) -> String {
    [row.detail, row.place].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension SearchRow {
  /// Whether the row stands for a client.
  var isClient: Bool { if case .client = subject { true } else { false } }
}
