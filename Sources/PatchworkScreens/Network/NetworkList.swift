import PatchworkCore
import PatchworkViewModels
import TerminalKit

struct NetworkList {
  var pane: NetworkPane
  /// Needed to mark old numbers.
  var today: CivilDate?
  /// Whether the arrow keys move through the list.
  var hasFocus: Bool

  /// The rows that the list would take at a width.
  static func height(of pane: NetworkPane, width: Int, today: CivilDate?) -> Int {
    NetworkLines(pane, width: width, today: today).heights.reduce(0, +)
  }

  /// Draws the list over an area.
  ///
  /// - Returns: the visible part in words.
  func draw(in area: Rect, into frame: inout Frame) -> String {
    let lines = NetworkLines(pane, width: area.width, today: today)
    let chosen = pane.chosenPlace
    let page = VisibleItems(heights: lines.heights, room: area.height, chosen: chosen)
    if hasFocus { frame.listItems = page.items.count { pane.rows[$0].canBeChosen } }
    var rest = area
    for place in page.items {
      let line = rest.takeTop(lines.heights[place])
      let room = line.row(0).inset(left: Margin.left, right: Margin.right)
      let isChosen = place == chosen && hasFocus
      switch pane.rows[place] {
      case .agency(_, let name, _):
        frame.grid.put(name, in: room, style: Style(.accent))
      case .ended(let count, let last, let isUnfolded):
        let words =
          worded("ended ") + " " + (isUnfolded ? "\(count)" : worded("\(count) more, last \(last)"))
        let shown = frame.put(words, in: room, style: Style(.past))
        if isChosen { frame.choose(line: line.row(0), acting: shown, hasFocus: true) }
      case .person(let person), .standIn(let person, _), .emergency(let person):
        lines.draw(place, person, isChosen: isChosen, in: line, into: &frame)
      }
    }
    return page.words
  }
}
