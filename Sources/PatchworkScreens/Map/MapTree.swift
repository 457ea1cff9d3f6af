import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The map where there is no room for sides: the client on top, agencies and family branching off
/// below.
struct MapTree {
  var map: NetworkMap
  /// The item chosen with the arrow keys.
  var chosen: NetworkMap.Stop?

  private enum Line {
    case branch(String, isLast: Bool)
    case person(NetworkPerson, isLast: Bool)
    case relative(NetworkMap.Relative)
    case asked(NetworkAsked)

    var canBeChosen: Bool {
      switch self {
      case .person, .relative: true
      case .branch, .asked: false
      }
    }
  }

  /// Draws the tree over an area.
  ///
  /// - Returns: the visible part in words.
  func draw(in area: Rect, into frame: inout Frame) -> String {
    var room = area.inset(left: Margin.left, right: Margin.right)
    frame.grid.put(
      [
        StyledText(map.centre, Style(.heading)), StyledText("  \(map.centreDetail)", Style(.muted)),
      ],
      in: room.takeTop(1))
    let lines = lines()
    let place = lines.firstIndex { line in
      switch line {
      case .branch, .asked: false
      case .person(let person, _): chosen == .person(person.involvement)
      case .relative(let relative): chosen == .relative(relative.person.id)
      }
    }
    let page = VisibleItems(count: lines.count, room: room.height, chosen: place)
    if chosen != nil { frame.listItems = lines[page.items].count(where: \.canBeChosen) }
    let people = MapLines(map: map, width: room.width - 2, chosen: chosen)
    for line in lines[page.items] {
      draw(line, people, in: room.takeTop(1), into: &frame)
    }
    return page.isWhole ? "" : worded("lines \(page.words)")
  }

  private func draw(_ line: Line, _ people: MapLines, in row: Rect, into frame: inout Frame) {
    let inside = row.inset(left: 2)
    switch line {
    case .branch(let name, let isLast):
      frame.grid.put(isLast ? "└" : "├", in: row, style: Style(.link))
      frame.grid.put(name, in: inside, style: Style(.heading))
    case .person(let person, let isLast):
      if !isLast { frame.grid.put("│", in: row, style: Style(.link)) }
      people.draw(person, in: inside, into: &frame)
    case .relative(let relative):
      MapLines.draw(relative, in: inside, chosen: chosen, into: &frame)
    case .asked(let one):
      frame.grid.put(
        [
          StyledText(one.name, Style(.later)), StyledText("  \(one.words)", Style(.muted)),
        ],
        in: inside.inset(left: Margin.left))
    }
  }

  private func lines() -> [Line] {
    var lines: [Line] = []
    for (place, cluster) in map.clusters.enumerated() {
      let isLast =
        place == map.clusters.count - 1 && map.family.isEmpty && map.asked.isEmpty
      lines.append(.branch(cluster.name, isLast: isLast))
      lines += cluster.people.map { .person($0, isLast: isLast) }
    }
    if !map.family.isEmpty {
      lines.append(.branch(worded("Family"), isLast: map.asked.isEmpty))
      lines += map.family.map { .relative($0) }
    }
    if !map.asked.isEmpty {
      lines.append(.branch(worded("Asked"), isLast: true))
      lines += map.asked.map { .asked($0) }
    }
    return lines
  }
}
