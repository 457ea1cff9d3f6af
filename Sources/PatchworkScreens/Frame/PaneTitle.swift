import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The rule above a pane with the pane's title.
struct PaneTitle {
  /// The texts on the rule from the left. A group without room is left out whole.
  var groups: [[StyledText]]
  /// The text at the right end; left out when there is no room.
  var aside = ""
  /// Whether the pane below has the focus.
  var hasFocus: Bool

  /// A title with an optional name and further groups.
  init(_ name: String, _ more: [[StyledText]] = [], aside: String = "", hasFocus: Bool) {
    let named = [StyledText(name, Style(hasFocus ? .accent : .heading))]
    groups = (name.isEmpty ? [] : [named]) + more
    self.aside = aside
    self.hasFocus = hasFocus
  }

  /// The group that says to what a list is narrowed; none where it is whole.
  static func narrowing(_ filter: FilterWords) -> [[StyledText]] {
    filter.isEmpty ? [] : [[StyledText(worded("  only “\(filter.text)”"), Style(.attention))]]
  }

  /// Draws the title on an existing rule, in the row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    if hasFocus { frame.grid.restyle(area) { $0.role = .focusedRule } }
    var room = area.inset(left: 1, right: 1)
    let asideWidth = TextWidth.of(aside) + 2
    if !aside.isEmpty, room.width >= asideWidth + 20 {
      let place = room.takeRight(asideWidth)
      frame.grid.put(" \(aside) ", in: place, style: Style(.muted))
    }
    var pieces: [StyledText] = []
    var used = 2
    for group in groups {
      used += group.reduce(0) { $0 + TextWidth.of($1.text) }
      if used > room.width { break }
      pieces += group
    }
    guard !pieces.isEmpty else { return }
    frame.grid.put([StyledText(" ")] + pieces + [StyledText(" ")], in: room)
  }
}
