import PatchworkViewModels
import TerminalKit

/// Where the panes of the desk stand.
struct DeskLayout {
  /// The row of the search box.
  let find: Rect
  /// What each pane that shows has to draw in, without its title.
  private(set) var panes: [Pane: Rect] = [:]
  /// The rule above each pane.
  private(set) var titles: [Pane: Rect] = [:]
  /// The line between the panes at the left and at the right, if there are both.
  private(set) var divider: Rect?

  /// Places panes in an area.
  ///
  /// - Parameters:
  ///   - hasClient: Whether a client is open; without one, three panes leave the right to the
  ///     client's.
  ///   - wanted: The rows that a pane would take in a width, where there is room for so many.
  init(
    _ arrangement: PaneArrangement, in area: Rect, focus: Pane, hasClient: Bool,
    wanted: (Pane, _ width: Int, _ room: Int) -> Int
  ) {
    var room = area
    find = room.takeTop(1)
    if arrangement.panes.count == Pane.allCases.count {
      let left = min(max(room.width * 28 / 100, 30), 44)
      place(.search, in: room.takeLeft(left))
      divider = room.takeLeft(1)
      if hasClient {
        split(.client, .network, room, focus, wanted)
      } else {
        place(.client, in: room)
      }
    } else if let upper = arrangement.panes.first, let lower = arrangement.panes.dropFirst().first {
      split(upper, lower, room, focus, wanted)
    } else if let only = arrangement.panes.first {
      place(only, in: room)
    }
  }

  /// Shares the rows between two panes, one above the other: the upper takes what it wants as far
  /// as the lower can do with the rest, and two fifths otherwise; most of it while it has the focus.
  private mutating func split(
    _ upper: Pane, _ lower: Pane, _ area: Rect, _ focus: Pane,
    _ wanted: (Pane, _ width: Int, _ room: Int) -> Int
  ) {
    var room = area
    let rows = max(0, room.height - 2)
    let share = focus == upper ? rows - rows / 3 : rows * 2 / 5
    let upperWants = wanted(upper, room.width, rows)
    let lowerWants = wanted(lower, room.width, rows - min(upperWants, share))
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
