import PatchworkViewModels
import TerminalKit

/// The layout of hits: name, age, district and reason in columns where the pane is wide; where it is narrow
/// the reason stands below, in as many rows as it needs.
///
/// The columns depend on the width alone, and asides have few colours: each typed letter may replace every
/// hit, and on a slow connection every byte counts.
struct HitLines {
  /// The least width at which a hit has columns.
  static let wide = 60
  /// Columns of an age: `17 months`.
  static let age = 9
  /// Rows of a reason at most.
  private static let longest = 3

  private let isWide: Bool
  private let width: Int
  private let name: Int
  private let ground: Ground
  private let dimsPossible: Bool

  /// The layout for all rows of a list at a width.
  init(_ rows: [SearchRow], width: Int, ground: Ground = .page) {
    self.ground = ground
    // Dimming marks possible hits among others. When all are possible, nothing is dimmed.
    dimsPossible = rows.contains { !$0.isPossible }
    isWide = width >= Self.wide
    self.width = width - Margin.left - Margin.right
    name = min(width / 3, 40)
  }

  /// The rows that a hit takes.
  func height(of row: SearchRow) -> Int {
    if isWide { return max(1, reason(of: row).count) }
    return 1 + below(row).count
  }

  /// Draws a hit over as many rows as it takes.
  func draw(
    _ row: SearchRow, isChosen: Bool, hasFocus: Bool, in area: Rect, into frame: inout Frame
  ) {
    let line = area.row(0)
    let room = area.inset(left: Margin.left, right: Margin.right)
    let isDim = row.isAside || row.isPossible && dimsPossible
    let style = Style(isDim ? .muted : .text, on: ground)
    let quiet = isWide && !row.isClient ? style : Style(.reason, on: ground)
    let named: Rect
    if isWide {
      let title = row.isFold ? room.row(0) : room.row(0).prefix(name)
      named = frame.put(row.title, in: title, style: style)
      if row.isClient {
        let start = name + Margin.gap
        frame.put(
          row.detail, in: room.row(0).inset(left: start).prefix(Self.age), align: .right,
          style: style)
        frame.put(
          row.place, in: room.row(0).inset(left: start + Self.age + Margin.gap).prefix(4),
          style: style)
      }
      for (place, words) in reason(of: row).enumerated() where place < area.height {
        frame.put(words, in: room.row(place).inset(left: reasonStart(of: row)), style: quiet)
      }
    } else {
      let aside = asideFits(row) ? self.aside(of: row) : ""
      let title = room.row(0).inset(right: aside.isEmpty ? 0 : TextWidth.of(aside) + Margin.gap)
      named = frame.put(row.title, in: title, style: style)
      frame.put(aside, in: room.row(0), align: .right, style: style)
      for (place, words) in below(row).enumerated() where place + 1 < area.height {
        frame.put(words, in: room.row(place + 1).inset(left: 2), style: quiet)
      }
    }
    if isChosen { frame.choose(line: line, acting: named, hasFocus: hasFocus) }
  }

  // MARK: Wide

  private func reasonStart(of row: SearchRow) -> Int {
    let start = name + Margin.gap
    return row.isClient ? start + Self.age + Margin.gap + 4 + Margin.gap : start
  }

  private func reason(of row: SearchRow) -> [String] {
    let words = words(beside: row)
    if words.isEmpty { return [] }
    return cut(TextWidth.wrap(words, to: max(1, width - reasonStart(of: row))))
  }

  // MARK: Narrow

  /// Age and district: `15 months  QM16`.
  private func aside(of row: SearchRow) -> String {
    guard row.isClient, !row.detail.isEmpty || !row.place.isEmpty else { return "" }
    let place = row.place + String(repeating: " ", count: max(0, 4 - row.place.count))
    return "\(row.detail)\(row.detail.isEmpty ? "" : "  ")\(place)"
  }

  private func asideFits(_ row: SearchRow) -> Bool {
    TextWidth.of(row.title) + Margin.gap + TextWidth.of(aside(of: row)) <= width
  }

  private func below(_ row: SearchRow) -> [String] {
    let aside = row.isClient && !asideFits(row) ? [row.detail, row.place] : []
    let words = (aside + [words(beside: row)]).filter { !$0.isEmpty }.joined(separator: ", ")
    return words.isEmpty ? [] : cut(TextWidth.wrap(words, to: max(1, width - 2)))
  }

  private func cut(_ lines: [String]) -> [String] {
    guard lines.count > Self.longest else { return lines }
    return lines.prefix(Self.longest - 1) + [lines[Self.longest - 1] + " …"]
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

  /// Whether it stands for matches that are folded away.
  var isFold: Bool { if case .possible = subject { true } else { false } }
}

extension Rect {
  /// The first columns of an area.
  func prefix(_ width: Int) -> Rect {
    Rect(x: x, y: y, width: min(width, self.width), height: height)
  }
}
