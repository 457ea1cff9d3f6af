import PatchworkViewModels
import TerminalKit

/// The lines of a card in columns: label, number or fact, and what is less weighty, which goes into rows
/// of its own where it does not fit.
struct CardLines {
  private struct Piece {
    var text: String
    var role: Role
    var row: Int
    var x: Int
  }

  private let lines: [[Piece]]

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
    lines = card.lines.map { Self.pieces(of: $0, label: label, room: room, column: column) }
    heights = lines.map { ($0.map(\.row).max() ?? 0) + 1 }
  }

  private static func detail(of line: ContactCard.Line) -> String {
    [line.isBest ? "now" : "", line.detail].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func pieces(
    of line: ContactCard.Line, label: Int, room: Int, column: Int
  ) -> [Piece] {
    let quiet: Role = line.isPast ? .past : .muted
    let role: Role =
      line.isPast || line.freshness == .dead
      ? .past : line.isBest || line.copies != nil ? .heading : .text
    var pieces = TextWidth.wrap(line.text, to: room).prefix(4).enumerated().map {
      Piece(text: $1, role: role, row: $0, x: label)
    }
    var row = max(0, pieces.count - 1)
    pieces.append(
      Piece(text: TextWidth.fit(line.label, to: label - 1), role: quiet, row: 0, x: 0))
    let words = detail(of: line)
    guard !words.isEmpty else { return pieces }
    var x = max(TextWidth.of(pieces[row].text), column) + Margin.gap
    if x + TextWidth.of(words) > room {
      (row, x) = (row + 1, 2)
    }
    for (place, text) in TextWidth.wrap(words, to: max(1, room - x)).prefix(4).enumerated() {
      if place == 0, line.isBest, text.hasPrefix("now") {
        pieces.append(Piece(text: "now", role: .reachable, row: row, x: label + x))
        pieces.append(
          Piece(
            text: String(text.dropFirst(3)), role: line.freshness.role ?? quiet, row: row,
            x: label + x + 3))
      } else {
        pieces.append(
          Piece(text: text, role: line.freshness.role ?? quiet, row: row + place, x: label + x))
      }
    }
    return pieces
  }

  /// Draws the line in a place over as many rows as it takes.
  func draw(_ place: Int, isChosen: Bool, in area: Rect, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, right: Margin.right)
    var acting: Rect?
    for piece in lines[place] where piece.row < area.height {
      let shown = frame.put(
        piece.text, in: room.row(piece.row).inset(left: piece.x), style: Style(piece.role))
      if acting == nil { acting = shown }
    }
    if isChosen, let acting { frame.choose(line: area.row(0), acting: acting, hasFocus: true) }
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
