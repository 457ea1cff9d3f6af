import PatchworkViewModels
import TerminalKit

/// The layout of a hit: one line in a wide pane, two in a narrow one.
///
/// The columns depend on the width alone, and asides have few colours: each typed letter may replace every
/// hit, and on a slow connection every byte counts.
struct HitLines {
  /// The least width at which a hit takes one line.
  static let wide = 60
  private let isWide: Bool
  private let columns: ColumnLayout
  private let ground: Ground
  private let dimsPossible: Bool

  /// The layout for all rows of a list at a width.
  init(_ rows: [SearchRow], width: Int, ground: Ground = .page) {
    self.ground = ground
    // Dimming marks possible hits among others. When all are possible, nothing is dimmed.
    dimsPossible = rows.contains { !$0.isPossible }
    isWide = width >= Self.wide
    let room = width - Margin.left - Margin.right
    let name = isWide ? min(width / 3, 34) : room
    columns = ColumnLayout(
      [
        .init(minimum: min(name, 12), ideal: name, rank: 2),
        .init(minimum: 3, ideal: 3, rank: 3), .init(minimum: 4, ideal: 4, rank: 1),
        .init(minimum: isWide ? 10 : room + 1, ideal: room, rank: 0),
      ], width: room)
  }

  /// The rows that a hit takes.
  func height(of row: SearchRow) -> Int {
    isWide || words(beside: row).isEmpty ? 1 : 2
  }

  /// Draws a hit over as many rows as it takes.
  func draw(
    _ row: SearchRow, isChosen: Bool, hasFocus: Bool, in area: Rect, into frame: inout Frame
  ) {
    let line = area.row(0)
    let room = line.inset(left: Margin.left, right: Margin.right)
    let isDim = row.isAside || row.isPossible && dimsPossible
    let style = Style(isDim ? .muted : .text, on: ground)
    var title = isWide ? columns.area(of: 0, in: room) ?? room : room
    var aside = columns.area(of: 1, in: room) ?? room
    if row.isClient {
      title = columns.area(of: 0, in: room) ?? room
      frame.put(row.detail, in: aside, align: .right, style: style)
      if let place = columns.area(of: 2, in: room) { frame.put(row.place, in: place, style: style) }
      aside = columns.area(of: 3, in: room) ?? room.inset(left: room.width)
    } else {
      aside = Rect(x: aside.x, y: aside.y, width: room.maxX - aside.x, height: 1)
    }
    let named = frame.put(row.title, in: title, style: style)
    if !isWide { aside = area.row(1).inset(left: Margin.left + 2, right: Margin.right) }
    let quiet = isWide && !row.isClient ? style : Style(.reason, on: ground)
    frame.put(words(beside: row), in: aside, style: quiet)
    if isChosen { frame.choose(line: line, acting: named, hasFocus: hasFocus) }
  }

  /// The reason of the match; for a practitioner or an agency, after role and place.
  private func words(beside row: SearchRow) -> String {
    let parts = row.isClient ? [row.why] : [row.detail, row.place]
    let words = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !row.isClient, !row.why.isEmpty else { return words }
    return words.isEmpty ? row.why : "\(words); \(row.why)"
  }
}

extension SearchRow {
  /// Whether the row is a client.
  var isClient: Bool { if case .client = subject { true } else { false } }
}
