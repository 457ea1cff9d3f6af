import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The card of a practitioner or an agency with every contact point, or of everybody at an address. It
/// takes the place of the network, so that the client stays in view.
struct CardView: PageView {
  /// Where the network is drawn, and how far up a card may grow over the client's facts.
  struct NetworkPlace {
    var area: Rect
    var highest: Int
  }

  var card: ContactCard
  /// Whether keys go to the card.
  var hasFocus: Bool
  /// Where the card stands among those of the network.
  var trail: CardTrail?
  /// Nil where the network does not show.
  var network: NetworkPlace?

  var hidesPagesBelow: Bool { true }
  var isPage: Bool { true }
  var dimsBelow: Bool { network == nil }

  func draw(in area: Rect, into frame: inout Frame) {
    let width = network?.area.width ?? area.width
    let lines = CardLines(card, width: width - Margin.left - Margin.right)
    let head = head(width: width - Margin.left - Margin.right)
    let place = place(in: area, rows: head.count + lines.heights.reduce(0, +) + 2, into: &frame)
    let list = max(1, place.height - 1 - head.count)
    let page = VisibleItems(heights: lines.heights, room: list, chosen: card.chosen)
    var room = FullPage(title: title, aside: aside(page), filter: card.filter, hasFocus: hasFocus)
      .draw(in: place, into: &frame)
    if hasFocus {
      frame.cursor = room.origin
      frame.listItems = page.items.count
    }
    for line in head {
      frame.put(
        line.text, in: room.takeTop(1).inset(left: Margin.left, right: Margin.right),
        style: line.style)
    }
    if card.lines.isEmpty {
      let words = card.isAsking ? worded("Asking…") : worded("nothing recorded")
      frame.put(words, in: room.takeTop(1).inset(left: Margin.left), style: Style(.muted))
    }
    for place in page.items {
      lines.draw(
        place, isChosen: place == card.chosen && hasFocus,
        in: room.takeTop(lines.heights[place]), into: &frame)
    }
  }

  /// `Network › Kanya Boonmee` for a card of the open network.
  private var title: String { trail == nil ? card.title : worded("Network › \(card.title)") }

  private func aside(_ page: VisibleItems) -> String {
    let lines = page.isWhole ? "" : worded("lines \(page.words)")
    let person =
      trail.map { $0.count > 1 ? worded("\($0.place + 1) of \($0.count): ← →") : "" } ?? ""
    return [lines, person].filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// The area of the card: the network's, or more where that is too low.
  private func place(in area: Rect, rows: Int, into frame: inout Frame) -> Rect {
    guard let network else { return area }
    let bottom = network.area.maxY
    let top = max(network.highest, min(network.area.y, bottom - rows))
    let place = Rect(
      x: network.area.x, y: top, width: network.area.width, height: bottom - top)
    if place.x > 0 {
      // The line at the left stays whole where the rule above the network was joined to it.
      let edge = Rect(x: place.x - 1, y: top, width: 1, height: place.height)
      frame.grid.fill(edge)
      frame.grid.verticalRule(x: edge.x, y: top - 1, length: place.height + 1)
      frame.grid.horizontalRule(x: edge.x, y: top, length: place.width + 1)
    }
    return place
  }

  /// Who it is, and what to do now.
  private func head(width: Int) -> [StyledText] {
    func wrapped(_ text: String, _ role: Role) -> [StyledText] {
      text.isEmpty ? [] : TextWidth.wrap(text, to: width).map { StyledText($0, Style(role)) }
    }
    return wrapped(card.subtitle, .muted)
      + wrapped(card.now, card.isReachableNow ? .reachable : .text)
  }
}

extension ContactCard {
  /// Whether one of the lines is the best way now.
  var isReachableNow: Bool { lines.contains(where: \.isBest) }
}
