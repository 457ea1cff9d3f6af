import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The contacts of the last four weeks and the planned visits of the next four, a row for each
/// involvement.
struct VisitsView {
  var pane: NetworkPane
  var strip: VisitStrip
  /// Whether the arrow keys move through the rows.
  var hasFocus: Bool

  private static let days = VisitStrip.reach * 2 + 1

  /// Draws the strip over an area.
  ///
  /// - Returns: the visible part in words.
  func draw(in area: Rect, into frame: inout Frame) -> String {
    var body = area
    let head = body.takeTop(1)
    let names = strip.rows.compactMap { pane.person($0.involvement)?.stripName }
    let room = area.width - Margin.left - Margin.right
    let most = max(10, room - Self.days - Margin.gap)
    let name = min(most, max(8, names.map { TextWidth.of($0) }.max() ?? 0))
    let axis = Axis(
      first: strip.first, x: area.x + Margin.left + name + Margin.gap,
      width: min(Self.days, room - name - Margin.gap))
    drawHead(axis, in: head, into: &frame)
    let words = sentences
    let page = VisibleItems(
      count: strip.rows.count, room: max(1, body.height - words.count - 2),
      chosen: pane.visitPlace)
    if hasFocus { frame.listItems = page.items.count }
    let today = axis.column(strip.today)
    for place in page.items {
      let line = body.takeTop(1)
      let row = strip.rows[place]
      let person = pane.person(row.involvement)
      let named = frame.put(
        person?.stripName ?? "", in: line.inset(left: Margin.left).prefix(name),
        style: PersonLook(person?.level ?? .none).name)
      for column in axis.columns {
        let isToday = column == today
        frame.grid.put(
          isToday ? "│" : "·", x: column, y: line.y, style: Style(isToday ? .accent : .rule),
          in: line)
      }
      for day in row.seen {
        frame.grid.put("●", x: axis.column(day), y: line.y, style: Style(.text), in: line)
      }
      if let day = row.planned {
        let clashes = strip.clashes.contains { $0.day == day }
        frame.grid.put(
          "○", x: axis.column(day), y: line.y,
          style: Style(strip.death != nil ? .past : clashes ? .warning : .accent), in: line)
      }
      if place == pane.visitPlace && hasFocus {
        frame.choose(line: line, acting: named, hasFocus: true)
      }
    }
    _ = body.takeTop(1)
    for (text, role) in words {
      frame.grid.put(
        text, in: body.takeTop(1).inset(left: Margin.left, right: Margin.right),
        style: Style(role))
    }
    return page.words
  }

  /// Draws as many Mondays as fit above the days, and today.
  private func drawHead(_ axis: Axis, in row: Rect, into frame: inout Frame) {
    let today = axis.column(strip.today)
    frame.grid.put(worded("today"), x: today - 2, y: row.y, style: Style(.accent), in: row)
    var free = row.x
    for offset in 0..<Self.days {
      let day = strip.first.adding(days: offset)
      guard day.weekday == .monday else { continue }
      let label = "\(day.day) \(CivilDate.monthName(day.month))"
      let column = axis.column(day)
      let end = column + label.count
      guard column >= free, end < axis.columns.upperBound + 1, end < today - 2 || column > today + 3
      else { continue }
      frame.grid.put(label, x: column, y: row.y, style: Style(.muted), in: row)
      free = end + 1
    }
  }

  /// A summary of the strip in sentences, and the meaning of its signs.
  private var sentences: [(String, Role)] {
    func name(_ id: InvolvementID) -> String { pane.person(id)?.stripName ?? worded("somebody") }
    var words: [(String, Role)] = []
    if let death = strip.death {
      let died = death.words
      words.append(
        (worded("\(died.prefix(1).uppercased())\(died.dropFirst()): no visit is due."), .danger))
    }
    if let seen = strip.lastSeen {
      let person = pane.person(seen.involvement)
      let mine =
        strip.rows.filter { pane.person($0.involvement)?.isMe == true }
        .compactMap(\.seen.last).max().map { worded("by you \($0.wordsNear(strip.today)); ") } ?? ""
      let anyone =
        worded("by anyone \(seen.day.wordsNear(strip.today))")
        + (person.map { ", \($0.stripName)" } ?? "")
      let who =
        person?.isMe == true ? worded("by you \(seen.day.wordsNear(strip.today))") : mine + anyone
      let isLong =
        strip.death == nil && strip.today.days(since: seen.day) >= VisitStrip.reach
      words.append(
        (worded("Last seen \(who)."), isLong ? .warning : .text))
    } else {
      words.append((worded("Nobody has noted yet that they saw them."), .muted))
    }
    for clash in strip.clashes {
      let people = clash.involvements.map(name).joined(separator: ", ")
      words.append(
        (
          worded(
            "\(clash.involvements.count) visits \(clash.day.wordsNear(strip.today)): \(people)."),
          .warning
        )
      )
    }
    let planned =
      strip.death.map { $0.isConfirmed ? "" : worded("   ○ was planned") }
      ?? worded("   ○ visit planned")
    words.append((worded("● seen\(planned)"), .hint))
    return words
  }

  /// Converts days to columns: one a day where there is room.
  private struct Axis {
    let first: CivilDate
    let x: Int
    let width: Int

    var columns: Range<Int> { x..<x + max(1, width) }

    func column(_ day: CivilDate) -> Int {
      let offset = min(max(0, day.days(since: first)), VisitsView.days - 1)
      return x + offset * (max(1, width) - 1) / (VisitsView.days - 1)
    }
  }
}

extension NetworkPerson {
  /// The practitioner's name, or the agency's when nobody is named.
  fileprivate var stripName: String { practitioner == nil ? agencyName : name }
}
