import PatchworkViewModels
import TerminalKit

/// People and relatives as lines of a map.
struct MapLines {
  private let columns: ColumnLayout
  private let chosen: NetworkMap.Stop?

  /// Lines for all people of a map, `width` columns wide.
  init(map: NetworkMap, width: Int, chosen: NetworkMap.Stop?) {
    self.chosen = chosen
    let people = map.clusters.flatMap(\.people)
    func column(
      _ rank: Int, least: Int, most: Int, _ text: (NetworkPerson) -> String
    ) -> ColumnLayout.Column {
      let longest = min(most, people.map { TextWidth.of(text($0)) }.max() ?? 0)
      if longest == 0 { return ColumnLayout.Column(minimum: width + 1, ideal: 0, rank: -1) }
      return ColumnLayout.Column(minimum: min(least, longest), ideal: longest, rank: rank)
    }
    columns = ColumnLayout(
      [
        column(4, least: 9, most: 9, \.shortState), column(5, least: 8, most: 32, Self.name),
        column(3, least: 14, most: 24, \.role), column(2, least: 13, most: 26, \.value),
      ], width: width - Margin.left, gap: width < 40 ? 1 : Margin.gap)
  }

  /// Whether a line of this width has room for a role beside the name.
  static func hasRole(width: Int) -> Bool { width >= 40 }

  /// Draws a person in the first row of an area, and the role in the second if there is one.
  func draw(_ person: NetworkPerson, in area: Rect, into frame: inout Frame) {
    let line = area.row(0)
    let room = line.inset(left: Margin.left)
    let look = PersonLook(person.level)
    if let state = columns.area(of: 0, in: room) {
      frame.grid.put(person.shortState, in: state, style: look.state)
    }
    let name = columns.area(of: 1, in: room) ?? room
    let shown = frame.put(Self.name(person), in: name, style: look.name)
    if person.isLead, shown.width > 1 {
      let sign = Rect(x: shown.maxX - 1, y: shown.y, width: 1, height: 1)
      frame.grid.restyle(sign) { $0 = Style(.lead) }
    }
    if area.height > 1 {
      let below = area.row(1).inset(left: name.x - area.x)
      frame.grid.put(person.role, in: below, style: Style(.muted))
    } else if let role = columns.area(of: 2, in: room) {
      frame.grid.put(person.role, in: role, style: Style(.muted))
    }
    if let value = columns.area(of: 3, in: room), area.height == 1 {
      frame.grid.put(person.value, in: value, style: look.value)
    }
    if chosen == .person(person.involvement) {
      frame.choose(line: line, acting: shown, hasFocus: true)
    }
  }

  /// The name, followed by a star for the lead professional.
  private static func name(_ person: NetworkPerson) -> String {
    // The box has the agency's name.
    (person.practitioner == nil ? person.name : person.shownName) + (person.isLead ? " ★" : "")
  }

  /// A relative on one line: `father Dafydd Watson, 41`.
  static func words(of relative: NetworkMap.Relative) -> String {
    let kinship = relative.kinship.isEmpty ? "" : relative.kinship + " "
    return kinship + relative.person.name.display
      + (relative.age.isEmpty ? "" : ", \(relative.age)")
  }

  /// Draws a relative in the first row of an area.
  static func draw(
    _ relative: NetworkMap.Relative, in line: Rect, chosen: NetworkMap.Stop?,
    into frame: inout Frame
  ) {
    var room = line.row(0).inset(left: Margin.left)
    if !relative.kinship.isEmpty {
      let kinship = relative.kinship + " "
      frame.grid.put(
        kinship, in: room.takeLeft(TextWidth.of(kinship)), style: Style(.muted))
    }
    let name = relative.person.name.display
    let shown = frame.put(name, in: room, style: .text)
    let age = relative.age.isEmpty ? "" : ", \(relative.age)"
    if shown.width + TextWidth.of(age) <= room.width {
      frame.grid.put(age, in: room.inset(left: shown.width), style: Style(.muted))
    }
    if chosen == .relative(relative.person.id) {
      frame.choose(line: line, acting: shown, hasFocus: true)
    }
  }
}
