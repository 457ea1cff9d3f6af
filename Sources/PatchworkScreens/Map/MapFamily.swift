import PatchworkViewModels
import TerminalKit

/// The family below the client in the middle of a map.
enum MapFamily {
  /// One line of it.
  enum Line: Equatable {
    /// What those below have in common.
    case heading(String)
    /// A relative, by the place in the map's family.
    case relative(Int)
  }

  /// A line in its place.
  struct Place: Equatable {
    let line: Line
    let area: Rect
  }

  /// The lines that fit into so many rows, with the chosen relative among them.
  static func lines(of map: NetworkMap, rows: Int, chosen: NetworkMap.Stop?) -> [Line] {
    guard !map.family.isEmpty, rows > 0 else { return [] }
    let together = map.family.indices.filter { map.family[$0].livesTogether }
    let apart = map.family.indices.filter { !map.family[$0].livesTogether }
    var lines: [Line] = []
    for (words, members) in [("lives with", together), ("family elsewhere", apart)]
    where !members.isEmpty {
      lines += [.heading(words)] + members.map { .relative($0) }
    }
    if lines.count > rows {
      lines = lines.filter { if case .relative = $0 { true } else { false } }
    }
    let place = lines.firstIndex { line in
      guard case .relative(let index) = line else { return false }
      return chosen == .relative(map.family[index].person.id)
    }
    return Array(lines[Page(count: lines.count, room: rows, chosen: place).items])
  }

  /// The columns of the middle of a map: wide enough for the client and most of the family.
  static func width(of map: NetworkMap, within width: Int) -> Int {
    let names = [map.centre, map.centreDetail].map { TextWidth.of($0) + 4 }
    let family = map.family.map {
      TextWidth.of(MapLines.words(of: $0)) + Margin.left
    }
    let wanted = max(16, names.max() ?? 0, family.max() ?? 0)
    return min(wanted, width * 30 / 100)
  }
}
