import TerminalKit

/// The rule above a pane, with the pane's title upon it.
struct PaneTitle {
  /// What stands on the rule, from the left; groups that find no room are left out whole.
  var groups: [[StyledText]]
  /// What stands at its right end; left out where there is no room.
  var aside = ""
  /// Whether the pane below has the focus.
  var hasFocus: Bool

  /// A title that names the pane, if it has a name, and says more.
  init(_ name: String, _ more: [[StyledText]] = [], aside: String = "", hasFocus: Bool) {
    let named = [StyledText(name, Style(hasFocus ? .accent : .heading))]
    groups = (name.isEmpty ? [] : [named]) + more
    self.aside = aside
    self.hasFocus = hasFocus
  }

  /// Draws the title on a rule that is there already, in the row of an area.
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
