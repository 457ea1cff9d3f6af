import PatchworkViewModels
import TerminalKit

/// The areas of the panes of the desk.
struct DeskLayout {
  let find: Rect
  /// The area of each visible pane, without its title.
  private(set) var panes: [Pane: Rect] = [:]
  /// The rule above each pane.
  private(set) var titles: [Pane: Rect] = [:]
  /// The line between the left and the right panes, when there are both.
  private(set) var divider: Rect?

  /// Divides an area among the panes.
  ///
  /// - Parameter wanted: The rows that a pane would use at a width.
  init(
    _ arrangement: PaneArrangement, in area: Rect, focus: Pane,
    wanted: (Pane, _ width: Int) -> Int
  ) {
    var room = area
    find = room.takeTop(1)
    if arrangement.panes.count == Pane.allCases.count {
      let left = min(max(room.width * 28 / 100, 30), 44)
      place(.search, in: room.takeLeft(left))
      divider = room.takeLeft(1)
      split(.client, .network, room, focus, wanted)
    } else if let upper = arrangement.panes.first, let lower = arrangement.panes.dropFirst().first {
      split(upper, lower, room, focus, wanted)
    } else if let only = arrangement.panes.first {
      place(only, in: room)
    }
  }

  /// Divides the rows between two panes, one above the other. The upper pane gets the rows it wants
  /// as long as the lower one can show its contents in the rest. Otherwise it gets two fifths, or
  /// two thirds while it has the focus.
  private mutating func split(
    _ upper: Pane, _ lower: Pane, _ area: Rect, _ focus: Pane,
    _ wanted: (Pane, _ width: Int) -> Int
  ) {
    var room = area
    let rows = max(0, room.height - 2)
    let share = focus == upper ? rows - rows / 3 : rows * 2 / 5
    let upperWants = wanted(upper, room.width)
    let lowerWants = wanted(lower, room.width)
    let given = min(upperWants, max(share, rows - lowerWants), rows)
    place(upper, in: room.takeTop(given + 1))
    place(lower, in: room)
  }

  private mutating func place(_ pane: Pane, in area: Rect) {
    var room = area
    titles[pane] = room.takeTop(1)
    panes[pane] = room
  }
}
