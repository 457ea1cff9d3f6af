import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The hits of a search in their parts, or the clients opened last.
struct HitList {
  /// Hits of a part on a page at most. Nobody reads more before typing on, and each letter may replace them
  /// all.
  static let most = 12

  var pane: SearchPane
  /// Whether the arrow keys move through the hits.
  var hasFocus: Bool

  /// Draws the hits over an area and their number on the rule above.
  func draw(in area: Rect, title: Rect, into frame: inout Frame) {
    var room = area
    let notes = notes(width: area.width)
    // Below the hits, so that the hits do not move when a warning comes or goes.
    var below = pane.rows.isEmpty ? room : room.takeBottom(notes.count)
    draw(notes, in: &below, into: &frame)
    if isDay, let day = DayView(pane.rows, in: room) {
      heading().draw(in: title, into: &frame)
      if hasFocus { frame.listItems = pane.rows.count }
      return day.draw(chosen: pane.chosen, hasFocus: hasFocus, into: &frame)
    }
    if case .recent = pane.listing {
      let lines = HitLines(pane.rows, width: area.width)
      let page = VisibleItems(
        heights: pane.rows.map(lines.height), room: room.height,
        most: isDay ? .max : Self.most, chosen: pane.chosen)
      heading(aside: page.words).draw(in: title, into: &frame)
      draw(page, lines, in: &room, into: &frame)
      if hasFocus { frame.listItems = page.items.count }
    } else {
      drawParts(in: room, title: title, into: &frame)
    }
  }

  /// Draws each part under a heading of its own; that of the first is the rule above the pane.
  private func drawParts(in area: Rect, title: Rect, into frame: inout Frame) {
    var room = area
    let progress = progress(width: area.width)
    draw(progress, in: &room, into: &frame)
    let lines = HitLines(pane.rows, width: area.width)
    var more = moreNotes(pane.leftOut.clients, width: area.width)
    let sections = HitSections(
      pane, heights: pane.rows.map(lines.height), room: room.height - more.count,
      most: pane.isGoingThroughNamesakes ? .max : Self.most)
    if sections.all.isEmpty {
      PaneTitle(pane.tally, hasFocus: hasFocus).draw(in: title, into: &frame)
    }
    let lastOfClients = sections.all.lastIndex { $0.part != .colleagues }
    if let last = lastOfClients { more = moreNotes(sections.all[last].below, width: area.width) }
    for (place, section) in sections.all.enumerated() {
      var rule = title
      if place > 0 {
        rule = room.takeTop(1)
        // It joins the line at the right, if there is one.
        frame.grid.horizontalRule(x: rule.x, y: rule.y, length: rule.width + 1)
      }
      heading(of: section, at: place).draw(in: rule, into: &frame)
      let isChosen = section.rows.contains(pane.chosen ?? -1)
      draw(section.page, lines, from: section.rows.lowerBound, in: &room, into: &frame)
      if hasFocus, isChosen { frame.listItems = section.page.items.count }
      if place == lastOfClients { draw(more, in: &room, into: &frame) }
    }
  }

  /// Draws a page of the rows from a place on.
  private func draw(
    _ page: VisibleItems, _ lines: HitLines, from first: Int = 0, in room: inout Rect,
    into frame: inout Frame
  ) {
    for place in page.items.map({ first + $0 }) {
      let row = pane.rows[place]
      lines.draw(
        row, isChosen: place == pane.chosen, hasFocus: hasFocus,
        in: room.takeTop(lines.height(of: row)), into: &frame)
    }
  }

  private func draw(_ notes: [StyledText], in room: inout Rect, into frame: inout Frame) {
    for note in notes {
      let row = room.takeTop(1).inset(left: Margin.left, right: Margin.right)
      frame.grid.put(note.text, in: row, style: note.style)
    }
  }

  /// `Clients  56`, and behind it which of them are on the page. A heading stays as it is while the choice
  /// moves on, so that a step redraws two rows.
  private func heading(of section: HitSections.Section, at place: Int) -> PaneTitle {
    let first = pane.rows.first?.isOfClients
    let isOther = place > 0 && first != (section.part != .colleagues)
    return PaneTitle(
      section.title,
      [[StyledText("  \(section.number)", Style(.muted))]]
        + (hasFocus && isOther ? [[StyledText(worded(": Tab"), Style(.hint))]] : []),
      aside: section.extent, hasFocus: hasFocus && place == 0)
  }

  /// How many bear the name, what would tell them apart, and that there are more below the last visible one.
  private func moreNotes(_ below: Int, width: Int) -> [StyledText] {
    guard !pane.rows.isEmpty else { return [] }
    var notes = pane.namesakes.map { wrapped($0.words, .hint, width) } ?? []
    guard pane.leftOut.clients > 0 else { return notes }
    let more = pane.leftOut.isMore ? worded("↓ many more") : worded("↓ \(below) more")
    let room = width - Margin.left - Margin.right
    if let last = notes.last, TextWidth.of(last.text) + TextWidth.of(more) + 2 <= room {
      notes[notes.count - 1] = StyledText("\(last.text)  \(more)", last.style)
    } else {
      notes.append(StyledText(more, Style(.hint)))
    }
    return notes
  }

  /// That the directory is still being read.
  private func progress(width: Int) -> [StyledText] {
    guard let progress = pane.progress else { return [] }
    let found = pane.rows.isEmpty ? worded("Nobody found so far.") : worded("Found so far:")
    return wrapped("\(progress.words) \(found)", .attention, width)
  }

  private func wrapped(_ text: String, _ role: Role, _ width: Int) -> [StyledText] {
    TextWidth.wrap(text, to: width - Margin.left - Margin.right).map {
      StyledText($0, Style(role))
    }
  }

  /// Whether the list is the worker's day.
  private var isDay: Bool { pane.listing == .recent && !pane.dayFacts.isEmpty }

  private func heading(aside: String = "") -> PaneTitle {
    if !pane.filter.isEmpty {
      return PaneTitle(
        worded("My day"), PaneTitle.narrowing(pane.filter), aside: aside, hasFocus: hasFocus)
    }
    if pane.rows.isEmpty { return PaneTitle("", hasFocus: hasFocus) }
    if pane.dayFacts.isEmpty {
      return PaneTitle(worded("Opened last"), aside: aside, hasFocus: hasFocus)
    }
    let style = Style(hasFocus ? .accent : .heading)
    let facts = pane.dayFacts.enumerated().map { place, fact in
      [StyledText((place == 0 ? "  " : ", ") + fact, style)]
    }
    return PaneTitle(worded("My day"), facts, aside: aside, hasFocus: hasFocus)
  }

  /// The lines besides the hits: errors, warnings and guidance.
  private func notes(width: Int) -> [StyledText] {
    var notes: [StyledText] = []
    if let problem = pane.problem { notes += wrapped(problem, .error, width) }
    for warning in pane.warnings { notes += wrapped("! \(warning)", .warning, width) }
    if case .recent = pane.listing, pane.rows.isEmpty, !pane.isAsking {
      notes += wrapped(
        pane.filter.isEmpty
          ? worded("Clients you open are listed here.")
          : worded("Nobody in this list has these words. Esc shows all."), .muted, width)
    }
    if pane.rows.isEmpty, let namesakes = pane.namesakes {
      notes += wrapped(namesakes.words, .hint, width)
    }
    for line in pane.guidance { notes += wrapped(line, .muted, width) }
    return notes
  }
}
