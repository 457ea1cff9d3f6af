import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The network as a timeline: a bar for each involvement, and a line at today.
struct TimelineView {
  var timeline: NetworkTimeline
  /// The index of the chosen span.
  var chosen: Int?
  /// Whether the arrow keys move through the timeline.
  var hasFocus: Bool

  /// Draws the timeline over an area.
  ///
  /// - Returns: the visible part in words.
  func draw(in area: Rect, into frame: inout Frame) -> String {
    var body = area
    let head = body.takeTop(1)
    let columns = TimelineColumns(timeline, width: area.width)
    let axisArea = columns.axis(in: body)
    let axis = TimelineAxis(
      from: timeline.first, through: timeline.last, today: timeline.today, width: axisArea.width)
    drawHead(axis, in: columns.axis(in: head), into: &frame)
    let page = VisibleItems(count: timeline.spans.count, room: body.height, chosen: chosen)
    if hasFocus { frame.listItems = page.items.count }
    if let today = axis.column(of: timeline.today) {
      frame.grid.verticalRule(
        x: axisArea.x + today, y: body.y, length: page.items.count, style: Style(.accent))
    }
    for place in page.items {
      draw(
        timeline.spans[place], isChosen: place == chosen && hasFocus, columns, axis,
        in: body.takeTop(1), into: &frame)
    }
    for one in timeline.asked where body.height > 0 {
      draw(one, columns, axis, in: body.takeTop(1), into: &frame)
    }
    drawLegend(in: body, into: &frame)
    return page.words
  }

  private func drawHead(_ axis: TimelineAxis, in row: Rect, into frame: inout Frame) {
    for tick in axis.ticks {
      frame.grid.put(
        tick.label, x: row.x + tick.column, y: row.y, style: Style(.muted), in: row)
    }
    if let today = axis.todayLabel {
      frame.grid.put(worded("today"), x: row.x + today, y: row.y, style: Style(.accent), in: row)
    }
  }

  private func draw(
    _ span: NetworkTimeline.Span, isChosen: Bool, _ columns: TimelineColumns,
    _ axis: TimelineAxis, in line: Rect, into frame: inout Frame
  ) {
    let isPast = span.person.level == .past
    let look = PersonLook(span.person.level)
    let named = frame.put(span.shownName, in: columns.name(in: line), style: look.name)
    if let role = columns.role(in: line) {
      frame.grid.put(span.person.role, in: role, style: isPast ? Style(.past) : Style(.muted))
    }
    if let days = columns.days(in: line) {
      frame.grid.put(span.words, in: days, style: isPast ? Style(.past) : Style(.muted))
    }
    let row = columns.axis(in: line)
    let bar = axis.bar(
      from: span.from, until: span.until, today: timeline.today)
    let isOver = span.until.map { $0 < timeline.today } ?? false
    for column in bar {
      let crossesToday = column == axis.column(of: timeline.today)
      // The bar of an ongoing involvement ends at today's line, which stays visible.
      guard !crossesToday || span.until != nil else { continue }
      frame.grid.put(
        crossesToday ? "┿" : isOver ? "─" : "━", x: row.x + column, y: row.y,
        style: Style(isOver ? .past : span.person.isLead ? .lead : .link), in: row)
    }
    let expected = span.until == nil ? span.expectedEnd : nil
    for (day, sign) in [(expected, "◇"), (span.lastContact, "●"), (span.nextVisit, "○")] {
      guard let day, let column = axis.column(of: day) else { continue }
      let isGrey = sign == "○" && !timeline.areVisitsDue
      frame.grid.put(
        sign, x: row.x + column, y: row.y, style: Style(isGrey ? .past : .accent), in: row)
    }
    if isChosen { frame.choose(line: line, acting: named, hasFocus: true) }
  }

  /// Draws an open question as a broken line from the day when the person was asked.
  private func draw(
    _ asked: NetworkAsked, _ columns: TimelineColumns, _ axis: TimelineAxis, in line: Rect,
    into frame: inout Frame
  ) {
    let words = columns.days(in: line) ?? columns.role(in: line)
    frame.put(
      words == nil ? worded("asked: \(asked.name)") : asked.name, in: columns.name(in: line),
      style: Style(.later))
    if let words { frame.grid.put(asked.words, in: words, style: Style(.muted)) }
    let row = columns.axis(in: line)
    for column in axis.bar(from: asked.from, until: asked.until, today: timeline.today) {
      frame.grid.put("┄", x: row.x + column, y: row.y, style: Style(.later), in: row)
    }
  }

  /// Draws the meaning of the signs, when two rows are left.
  private func drawLegend(in rest: Rect, into frame: inout Frame) {
    guard rest.height >= 2 else { return }
    var pieces: [StyledText] = []
    func add(_ sign: String, _ words: String, _ role: Role) {
      pieces += [StyledText(sign, Style(role)), StyledText(" \(words)   ", Style(.hint))]
    }
    if timeline.spans.contains(where: { $0.lastContact != nil }) {
      add("●", worded("last contact"), .accent)
    }
    if timeline.spans.contains(where: { $0.nextVisit != nil }) {
      let isDue = timeline.areVisitsDue
      add("○", isDue ? worded("next visit") : worded("was planned"), isDue ? .accent : .past)
    }
    if timeline.spans.contains(where: { $0.until == nil && $0.expectedEnd != nil }) {
      add("◇", worded("expected end"), .accent)
    }
    frame.grid.put(
      pieces, in: rest.row(1).inset(left: Margin.left, right: Margin.right))
  }
}

extension NetworkTimeline.Span {
  /// The practitioner's name, or the agency's when nobody is named.
  var shownName: String { person.shownName }

  /// First and last month: `May 2025 on`, `Jan 2023 to Mar 2025`.
  var words: String {
    guard let until else { return worded("\(from.monthAndYear) on") }
    return worded("\(from.monthAndYear) to \(until.monthAndYear)")
  }
}
