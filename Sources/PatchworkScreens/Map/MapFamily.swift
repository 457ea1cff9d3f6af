import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The family below the client in the middle of a map, and the people whose answers are awaited.
enum MapFamily {
  enum Line: Equatable {
    /// The heading of the lines below it.
    case heading(String)
    /// A relative, as an index into the map's family.
    case relative(Int)
    /// A person who was asked, as an index into the map's list.
    case asked(Int)
  }

  struct Cell: Equatable {
    let line: Line
    let area: Rect
  }

  /// The lines that fit into a number of rows, with the chosen relative among them.
  static func lines(of map: NetworkMap, rows: Int, chosen: NetworkMap.Stop?) -> [Line] {
    guard rows > 0 else { return [] }
    let together = map.family.indices.filter { map.family[$0].livesTogether }
    let apart = map.family.indices.filter { !map.family[$0].livesTogether }
    var lines: [Line] = []
    for (words, members) in [(worded("lives with"), together), (worded("family elsewhere"), apart)]
    where !members.isEmpty {
      lines += [.heading(words)] + members.map { .relative($0) }
    }
    for (place, one) in map.asked.enumerated() {
      if place == 0 || map.asked[place - 1].words != one.words { lines.append(.heading(one.words)) }
      lines.append(.asked(place))
    }
    // Where room is short, only the family stays: the rest also stands elsewhere on the screen.
    if lines.count > rows {
      lines = lines.filter { if case .relative = $0 { true } else { false } }
    }
    let place = lines.firstIndex { line in
      guard case .relative(let index) = line else { return false }
      return chosen == .relative(map.family[index].person.id)
    }
    return Array(lines[VisibleItems(count: lines.count, room: rows, chosen: place).items])
  }

  /// The columns of the middle of a map: wide enough for the client and most relatives.
  static func width(of map: NetworkMap, within width: Int) -> Int {
    let names = [map.centre, map.centreDetail].map { TextWidth.of($0) + 4 }
    let below = map.family.map(MapLines.words) + map.asked.flatMap { [$0.name, $0.words] }
    let widest = below.map { TextWidth.of($0) + Margin.left }.max() ?? 0
    let wanted = max(16, names.max() ?? 0, widest)
    return min(wanted, width * 30 / 100)
  }
}
