import PatchworkViewModels
import TerminalKit

/// The columns of a timeline: name, role and days. The rest is the axis.
struct TimelineColumns {
  private let layout: ColumnLayout

  /// Columns for all lines of a timeline at a width.
  init(_ timeline: NetworkTimeline, width: Int) {
    func longest(_ most: Int, _ text: (NetworkTimeline.Span) -> String) -> Int {
      min(most, timeline.spans.map { TextWidth.of(text($0)) }.max() ?? 0)
    }
    let name = longest(28, \.shownName)
    let role = longest(22) { $0.person.role }
    let days = longest(20, \.words)
    let room = width - Margin.left - Margin.right
    // The axis gets its room first, because it is the point of a timeline.
    let axis = max(room * 2 / 5, min(room, 16))
    layout = ColumnLayout(
      [
        .init(minimum: min(name, 12), ideal: name, rank: 4),
        .init(minimum: role, ideal: role, rank: 1),
        .init(minimum: days, ideal: days, rank: 2),
        .init(minimum: axis, ideal: room, rank: 3),
      ], width: room)
  }

  func name(in row: Rect) -> Rect { area(0, row) ?? row }
  /// Nil when there is no room.
  func role(in row: Rect) -> Rect? { area(1, row) }
  /// Nil when there is no room.
  func days(in row: Rect) -> Rect? { area(2, row) }
  func axis(in row: Rect) -> Rect {
    area(3, row) ?? Rect(x: row.maxX, y: row.y, width: 0, height: 0)
  }

  private func area(_ column: Int, _ row: Rect) -> Rect? {
    layout.area(of: column, in: row.inset(left: Margin.left, right: Margin.right))
  }
}
