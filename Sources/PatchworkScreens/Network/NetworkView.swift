import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The network of the open client as a list, a map, a timeline or a strip of visits.
struct NetworkView {
  var open: OpenClient
  /// Needed to mark numbers that have not been confirmed for long; nil when unknown.
  var today: CivilDate?
  /// Whether the arrow keys move through the network.
  var hasFocus: Bool
  /// Whether it has the screen to itself, so that its title says whose network it is.
  var isAlone = false

  /// The rows that the network would take. Maps, timelines and visits take all they get.
  static func height(of pane: NetworkPane, width: Int, today: CivilDate?) -> Int {
    guard pane.presentation == .list else { return Int(Int16.max) }
    return max(3, NetworkList.height(of: pane, width: width, today: today))
  }

  /// Draws the network over an area and its totals on the rule above.
  func draw(in area: Rect, title: Rect, into frame: inout Frame) {
    let aside = drawContents(in: area, into: &frame)
    if hasFocus && frame.cursor == nil { frame.cursor = area.origin }
    PaneTitle(name, tally(width: title.width), aside: aside, hasFocus: hasFocus).draw(
      in: title, into: &frame)
  }

  /// Draws the contents below the title.
  ///
  /// - Returns: the visible part in words.
  private func drawContents(in area: Rect, into frame: inout Frame) -> String {
    let pane = open.people
    guard open.network != nil else {
      drawWaiting(in: area, into: &frame)
      return ""
    }
    guard
      !pane.rows.isEmpty || !pane.filter.isEmpty
        || pane.presentation == .map && !pane.map.family.isEmpty
    else {
      drawNobody(in: area, into: &frame)
      return ""
    }
    switch pane.presentation {
    case .list:
      var list = area
      drawViews(below: &list, into: &frame)
      return NetworkList(pane: pane, today: today, hasFocus: hasFocus).draw(in: list, into: &frame)
    case .map:
      return MapView(map: pane.map, chosen: hasFocus ? pane.mapStop : nil)
        .draw(in: area, into: &frame)
    case .visits:
      guard let visits = pane.visits else { return "" }
      return VisitsView(pane: pane, strip: visits, hasFocus: hasFocus).draw(in: area, into: &frame)
    case .timeline:
      guard let timeline = pane.timeline else { return "" }
      return TimelineView(timeline: timeline, chosen: pane.timelinePlace, hasFocus: hasFocus)
        .draw(in: area, into: &frame)
    }
  }

  /// Rows that must be free below the list for another view to stand there to be read.
  private static let spareRows = 12
  /// Columns of the strip of visits, and of the timeline beside it.
  private static let visitColumns = 86
  private static let timelineColumns = 66

  /// Draws the visits, and at their left the timeline, below a list that leaves room for them. Their keys
  /// open them whole.
  private func drawViews(below list: inout Rect, into frame: inout Frame) {
    let pane = open.people
    let rows = NetworkList.height(of: pane, width: list.width, today: today)
    guard list.height - rows >= Self.spareRows, list.width >= Self.visitColumns,
      let visits = pane.visits, let timeline = pane.timeline
    else { return }
    var room = list
    list = room.takeTop(rows + 1)
    let rule = room.takeTop(1)
    frame.grid.horizontalRule(
      x: rule.x - (rule.x > 0 ? 1 : 0), y: rule.y, length: rule.width + (rule.x > 0 ? 1 : 0))
    var title = rule
    if room.width >= Self.visitColumns + Self.timelineColumns {
      let left = room.takeLeft(room.width - Self.visitColumns)
      PaneTitle(worded("Timeline"), aside: "t", hasFocus: false).draw(
        in: title.takeLeft(left.width), into: &frame)
      _ = TimelineView(timeline: timeline, chosen: nil, hasFocus: false)
        .draw(in: left, into: &frame)
    }
    PaneTitle(worded("Visits"), aside: "v", hasFocus: false).draw(in: title, into: &frame)
    _ = VisitsView(pane: pane, strip: visits, hasFocus: false).draw(in: room, into: &frame)
  }

  private var name: String {
    if isAlone {
      let mark =
        open.isShielded
        ? worded("SHIELDED ") : open.network?.deathMark == nil ? "" : worded("DIED ")
      return mark + open.capitalName
    }
    if open.passingDesk != nil, open.network == nil { return worded("What you can do") }
    return switch open.people.presentation {
    case .list: worded("Network")
    case .map: worded("Map")
    case .timeline: worded("Timeline")
    case .visits: worded("Visits")
    }
  }

  /// The numbers of people and agencies and of who answers now, and the star's meaning when there is a
  /// lead professional.
  private func tally(width: Int) -> [[StyledText]] {
    guard open.network != nil else { return [] }
    let pane = open.people
    let quiet = Style(.muted)
    if !pane.filter.isEmpty { return PaneTitle.narrowing(pane.filter) }
    guard let reachable = pane.tally.reachable else {
      return [[StyledText("  \(pane.tally.involved)", quiet)]]
    }
    let now = pane.tally.now > 0 ? Style(.reachable) : quiet
    let pieces = reachable.split(separator: ",", maxSplits: 1)
    // Where there is room for one of them, who answers matters more than how many there are.
    var groups = [
      width < 66 ? [] : [StyledText("  \(pane.tally.involved)", quiet)],
      pieces.enumerated().map { place, piece in
        StyledText(place == 0 ? "   \(piece)" : ",\(piece)", place == 0 ? now : quiet)
      },
    ]
    if pane.map.clusters.contains(where: { $0.people.contains(where: \.isLead) }) {
      groups.append([
        StyledText("   ★", Style(.lead)), StyledText(worded(" lead professional"), quiet),
      ])
    }
    return groups
  }

  private func drawWaiting(in area: Rect, into frame: inout Frame) {
    if case .failed(let sentence) = open.progress {
      var room = area
      // With the screen to itself it says why, too; else the client's pane does.
      if isAlone, open.passingDesk != nil {
        let words = area.inset(left: Margin.left, right: Margin.right)
        let lines = TextWidth.wrap("! \(sentence)", to: max(1, words.width))
        room = area.inset(bottom: min(lines.count, max(0, area.height - 3)))
        for (place, line) in lines.enumerated() {
          frame.grid.put(line, in: words.row(room.height + place))
        }
      }
      if let desk = open.passingDesk { drawWays(desk, in: room, into: &frame) }
      return
    }
    let room = area.inset(left: Margin.left, right: Margin.right)
    frame.grid.put(worded("Asking who works with them…"), in: room.row(0), style: Style(.muted))
  }

  /// Draws what can be done where the record may not be opened.
  private func drawWays(_ desk: PassingDesk, in area: Rect, into frame: inout Frame) {
    var room = area
    let line = room.takeTop(1)
    let words = line.inset(left: Margin.left, right: Margin.right)
    let way = "\(desk.verb) \(desk.value)"
    let number = words.inset(left: max(0, words.width - TextWidth.of(way)))
    frame.grid.put(worded("Ring your duty desk"), in: words)
    frame.grid.put(
      [
        StyledText("\(desk.verb) ", Style(.muted)), StyledText(desk.value, Style(.heading, .bold)),
      ], in: number)
    frame.choose(line: line, acting: number, hasFocus: hasFocus)
    for text in [
      worded("\(desk.agency), \(desk.standing). It passes a message on."),
      worded(
        "Nobody can be asked through Patchwork: whom that reaches would tell who works with them."),
    ] {
      for row in TextWidth.wrap(text, to: max(1, words.width - Margin.left)) {
        frame.grid.put(
          row, in: room.takeTop(1).inset(left: 2 * Margin.left, right: Margin.right),
          style: Style(.muted))
      }
    }
  }

  private func drawNobody(in area: Rect, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, right: Margin.right)
    frame.grid.put(worded("Nobody is involved yet."), in: room.row(0))
    frame.grid.put(
      [
        StyledText("j", Style(.key)), StyledText(worded(" joins this network, "), Style(.hint)),
        StyledText("i", Style(.key)),
        StyledText(worded(" adds somebody else to it."), Style(.hint)),
      ], in: room.row(1))
  }
}
