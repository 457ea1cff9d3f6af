import PatchworkViewModels
import TerminalKit

/// The card of a practitioner or an agency with every contact point.
struct CardView: PageView {
  var card: ContactCard
  /// Whether keys go to the card.
  var hasFocus: Bool

  var hidesPagesBelow: Bool { true }

  private static let label = 14

  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(76, area.width - 2)
    let texts = width - Margin.left - Margin.right
    let now = card.now.isEmpty ? [] : TextWidth.wrap(card.now, to: texts)
    let head = (card.subtitle.isEmpty ? 0 : 1) + now.count + 1
    let rows = head + max(1, card.lines.count) + 1
    let list = max(1, min(rows, area.height - 2) - head - 1)
    let page = VisibleItems(count: card.lines.count, room: list, chosen: card.chosen)
    var room = Sheet(
      title: card.title, aside: page.words, size: Size(width: width, height: rows),
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = page.items.count
    }
    func next() -> Rect { room.takeTop(1) }
    if !card.subtitle.isEmpty {
      frame.putRaised(
        card.subtitle, in: next().inset(left: Margin.left, right: Margin.right), .muted)
    }
    for line in now {
      frame.putRaised(
        line, in: next().inset(left: Margin.left, right: Margin.right),
        card.isReachableNow ? .reachable : .text)
    }
    _ = next()
    if card.lines.isEmpty {
      frame.putRaised(
        card.isAsking ? "Asking…" : "nothing recorded", in: next().inset(left: Margin.left),
        .muted)
    }
    for place in page.items {
      draw(card.lines[place], isChosen: place == card.chosen, in: next(), into: &frame)
    }
  }

  /// The columns for the texts, so that the details behind them are aligned; 0 when a detail would
  /// then be cut.
  private func textWidth(within room: Int) -> Int {
    let text = card.lines.map { TextWidth.of($0.text) }.filter { $0 <= 30 }.max() ?? 0
    let detail = card.lines.map { TextWidth.of($0.detail) + ($0.isBest ? 5 : 0) }.max() ?? 0
    return text + Margin.gap + detail <= room ? text : 0
  }

  private func draw(
    _ line: ContactCard.Line, isChosen: Bool, in row: Rect, into frame: inout Frame
  ) {
    var room = row.inset(left: Margin.left, right: Margin.right)
    let quiet: Role = line.isPast ? .past : .muted
    frame.putRaised(line.label, in: room.takeLeft(Self.label).inset(right: 1), quiet)
    let role: Role =
      line.isPast || line.freshness == .dead
      ? .past : line.isBest || line.copies != nil ? .heading : .text
    let shown = frame.putRaised(line.text, in: room, role)
    var rest = room.inset(left: max(shown.width, textWidth(within: room.width)) + Margin.gap)
    if line.isBest {
      let words = line.detail.isEmpty ? "now" : "now, "
      frame.putRaised(words, in: rest.takeLeft(words.utf8.count), .reachable)
    }
    frame.putRaised(line.detail, in: rest, line.freshness.role ?? quiet)
    if isChosen && hasFocus { frame.choose(line: row, acting: shown, hasFocus: true) }
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

extension ContactCard {
  /// Whether one of the lines is the best way now.
  var isReachableNow: Bool { lines.contains(where: \.isBest) }
}
