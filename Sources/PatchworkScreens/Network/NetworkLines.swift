import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The involvements in the network's list, on one line each or on two.
struct NetworkLines {
  /// The rows of each line of the pane.
  let heights: [Int]
  private let columns: NetworkColumns
  private let isDoubled: Bool
  private let isGrouped: Bool
  private let today: CivilDate?

  /// Lines for a pane in an area of a size.
  init(_ pane: NetworkPane, width: Int, height: Int, today: CivilDate?) {
    let room = width - Margin.left - Margin.right
    let single = NetworkColumns(pane, width: room, today: today, doubled: false)
    // Ended involvements stay on one line, because they are seldom looked for.
    let doubled = pane.rows.map { row in
      row.person.map { $0.level == .past ? 1 : 2 } ?? 1
    }
    isDoubled = !single.isWhole && doubled.reduce(0, +) <= height
    columns = isDoubled ? NetworkColumns(pane, width: room, today: today, doubled: true) : single
    heights = isDoubled ? doubled : pane.rows.map { _ in 1 }
    isGrouped = pane.ordering == .byAgency
    self.today = today
  }

  /// Draws an involvement over as many rows as it takes.
  func draw(_ person: NetworkPerson, isChosen: Bool, in area: Rect, into frame: inout Frame) {
    let line = area.row(0)
    let room = line.inset(left: Margin.left, right: Margin.right)
    let look = PersonLook(person.level)
    @discardableResult
    func put(_ text: String, _ column: NetworkColumns.Column, _ style: Style) -> Rect {
      frame.put(text, in: columns.area(of: column, in: room), style: style)
    }
    put(person.level == .past ? "" : person.when, .when, look.when)
    let name = drawName(person, look, in: columns.area(of: .name, in: room), into: &frame)
    put(person.verb, .way, look.aside)
    let value = put(
      person.value, .value, person.isStale(today: today) ? Style(.stale) : look.value)
    let answers = person.answeredBy ?? ""
    if isDoubled {
      let rest = room.inset(left: value.maxX + Margin.gap - room.x)
      frame.grid.put(answers, in: rest, style: look.aside)
      drawSecond(person, look, below: name, in: area, into: &frame)
    } else {
      let hasOwnColumn = !columns.area(of: .answers, in: room).isEmpty
      put(answers.isEmpty || hasOwnColumn ? person.role : "by \(answers)", .role, look.aside)
      put(person.agencyName, .agency, look.aside)
      put(answers, .answers, look.aside)
      put(person.remark(today: today), .why, look.why)
    }
    if isChosen { frame.choose(line: line, acting: name, value, hasFocus: true) }
  }

  private func drawName(
    _ person: NetworkPerson, _ look: PersonLook, in column: Rect, into frame: inout Frame
  ) -> Rect {
    var area = column
    let sign = area.takeLeft(columns.sign)
    if person.isLead {
      frame.grid.put("★", in: sign, style: person.level == .past ? look.name : Style(.lead))
    }
    return frame.put(person.shownName, in: area, style: look.name)
  }

  /// Draws role, agency and reason on the second line; for an ended involvement, beside the name.
  private func drawSecond(
    _ person: NetworkPerson, _ look: PersonLook, below name: Rect, in area: Rect,
    into frame: inout Frame
  ) {
    let words = isGrouped ? person.role : person.roleAndAgency
    let isPast = person.level == .past
    let room = area.row(isPast ? 0 : 1).inset(left: Margin.left, right: Margin.right)
    let middle = columns.area(of: .name, in: room)
    let way = columns.area(of: .way, in: room)
    let start = isPast ? name.maxX + Margin.gap : name.x
    frame.grid.put(
      words, in: middle.inset(left: start - middle.x),
      style: isPast ? look.aside : Style(.muted))
    guard !way.isEmpty else { return }
    frame.grid.put(
      isPast ? person.remarks.joined(separator: ", ") : person.remark(today: today),
      in: room.inset(left: way.x - room.x), style: look.why)
  }
}
