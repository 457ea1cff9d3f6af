import PatchworkViewModels
import TerminalKit

/// The hits of a search, or the clients opened last.
struct HitList {
  /// Hits on a page at most. Nobody reads more before typing on, and each letter may replace them
  /// all.
  static let most = 12

  var pane: SearchPane
  /// Whether the arrow keys move through the hits.
  var hasFocus: Bool

  /// The rows that all contents need at a width.
  func height(width: Int) -> Int {
    let lines = HitLines(pane.rows, width: width)
    let hits = pane.rows.reduce(0) { $0 + lines.height(of: $1) }
    return notes(width: width).count + min(hits, 2 * Self.most)
  }

  /// Draws the hits over an area and their number on the rule above.
  func draw(in area: Rect, title: Rect, into frame: inout Frame) {
    var room = area
    let notes = notes(width: area.width)
    // Below the hits, so that the hits do not move when a warning comes or goes.
    var below = pane.rows.isEmpty ? room : room.takeBottom(notes.count)
    for note in notes {
      let row = below.takeTop(1).inset(left: Margin.left, right: Margin.right)
      frame.grid.put(note.text, in: row, style: note.style)
    }
    if isDay, let day = DayView(pane.rows, in: room) {
      heading().draw(in: title, into: &frame)
      if hasFocus { frame.listItems = pane.rows.count }
      return day.draw(chosen: pane.chosen, hasFocus: hasFocus, into: &frame)
    }
    let lines = HitLines(pane.rows, width: area.width)
    let page = VisibleItems(
      heights: pane.rows.map(lines.height), room: room.height,
      most: isDay ? .max : Self.most, chosen: pane.chosen)
    if hasFocus { frame.listItems = page.items.count }
    heading(aside: page.words).draw(in: title, into: &frame)
    for place in page.items {
      let row = pane.rows[place]
      lines.draw(
        row, isChosen: place == pane.chosen, hasFocus: hasFocus,
        in: room.takeTop(lines.height(of: row)), into: &frame)
    }
  }

  /// Whether the list is the worker's day.
  private var isDay: Bool { pane.listing == .recent && !pane.dayFacts.isEmpty }

  private func heading(aside: String = "") -> PaneTitle {
    guard case .recent = pane.listing else {
      return PaneTitle(pane.tally, aside: aside, hasFocus: hasFocus)
    }
    if pane.rows.isEmpty { return PaneTitle("", hasFocus: hasFocus) }
    if pane.dayFacts.isEmpty { return PaneTitle("Opened last", aside: aside, hasFocus: hasFocus) }
    let style = Style(hasFocus ? .accent : .heading)
    let facts = pane.dayFacts.enumerated().map { place, fact in
      [StyledText((place == 0 ? "  " : ", ") + fact, style)]
    }
    return PaneTitle("My day", facts, aside: aside, hasFocus: hasFocus)
  }

  /// The lines besides the hits: errors, warnings and guidance.
  private func notes(width: Int) -> [StyledText] {
    let room = width - Margin.left - Margin.right
    func wrapped(_ text: String, _ role: Role) -> [StyledText] {
      TextWidth.wrap(text, to: room).map { StyledText($0, Style(role)) }
    }
    var notes: [StyledText] = []
    if let problem = pane.problem { notes += wrapped(problem, .error) }
    for warning in pane.warnings { notes += wrapped("! \(warning)", .warning) }
    if case .recent = pane.listing, pane.rows.isEmpty, !pane.isAsking {
      notes += wrapped("Clients you open are listed here.", .muted)
    }
    for line in pane.guidance { notes += wrapped(line, .muted) }
    return notes
  }
}
