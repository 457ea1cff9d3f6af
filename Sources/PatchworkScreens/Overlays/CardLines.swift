import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The lines of a card in columns: label, number or fact, and what is less weighty, which goes into rows
/// of its own where it does not fit.
struct CardLines {
  private let lines: [LaidOutText]

  /// The rows of each line.
  let heights: [Int]

  /// Lines of a card in a width without margins.
  init(_ card: ContactCard, width: Int) {
    let longest = card.lines.map { TextWidth.of($0.label) }.max() ?? 0
    let label = min(longest + 2, max(8, width / 3))
    let room = max(1, width - label)
    let texts = card.lines.map { TextWidth.of($0.text) }.filter { $0 <= max(30, room / 2) }
    let details = card.lines.map { TextWidth.of(Self.detail(of: $0)) }.max() ?? 0
    let text = texts.max() ?? 0
    // Aligned where every detail then has its room.
    let column = text + Margin.gap + details <= room ? text : 0
    lines = card.lines.map {
      LaidOutText(pieces: Self.pieces(of: $0, label: label, room: room, column: column))
    }
    heights = lines.map(\.height)
  }

  /// Before the number that is best to use.
  private static var now: String { worded("now") }

  private static func detail(of line: ContactCard.Line) -> String {
    [line.isBest ? now : "", line.detail].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func pieces(
    of line: ContactCard.Line, label: Int, room: Int, column: Int
  ) -> [LaidOutText.Piece] {
    let quiet: Role = line.isPast ? .past : .muted
    let role: Role =
      line.isPast || line.freshness == .dead
      ? .past : line.isBest || line.copies != nil ? .heading : .text
    var pieces = TextWidth.wrap(line.text, to: room).prefix(LaidOutText.longest).enumerated().map {
      LaidOutText.Piece(text: $1, role: role, row: $0, x: label)
    }
    var row = max(0, pieces.count - 1)
    pieces.append(
      .init(text: TextWidth.fit(line.label, to: label - 1), role: quiet, row: 0, x: 0))
    let words = detail(of: line)
    guard !words.isEmpty else { return pieces }
    var x = max(TextWidth.of(pieces[row].text), column) + Margin.gap
    if x + TextWidth.of(words) > room {
      (row, x) = (row + 1, 2)
    }
    let weight = line.freshness.role ?? quiet
    let rows = TextWidth.wrap(words, to: max(1, room - x)).prefix(LaidOutText.longest)
    for (place, text) in rows.enumerated() {
      var (text, x) = (text, label + x)
      if place == 0, line.isBest, text.hasPrefix(now) {
        pieces.append(.init(text: now, role: .reachable, row: row, x: x))
        x += TextWidth.of(now)
        text.removeFirst(now.count)
      }
      pieces.append(.init(text: text, role: weight, row: row + place, x: x))
    }
    return pieces
  }

  /// Draws the line in a place over as many rows as it takes.
  func draw(_ place: Int, isChosen: Bool, in area: Rect, into frame: inout Frame) {
    lines[place].draw(in: area, chosen: isChosen ? true : nil, into: &frame)
  }
}

extension ContactCard.Line.Freshness {
  /// The role in which a number's age is drawn; nil for a fresh number.
  fileprivate var role: Role? {
    switch self {
    case .fresh: nil
    case .stale: .stale
    case .dead: .danger
    }
  }
}
