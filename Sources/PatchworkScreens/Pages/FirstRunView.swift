import PatchworkViewModels
import TerminalKit

/// The page of a directory whose user is not yet known: what it is, who am I, what to begin with.
struct FirstRunView {
  /// The page.
  var page: FirstRunPage
  /// Whether keys go here.
  var isOnTop: Bool

  private static let purpose =
    "Type a client's name and see who else works with them, and how to reach each of them now."

  /// Draws the page over an area: the form, and above it as much of the welcome as there is room
  /// for.
  func draw(in area: Rect, into frame: inout Frame) {
    let form = FormView(form: page.form, hasFocus: isOnTop)
    let width = FormView.width(within: area.width)
    let height = form.height(within: area.width)
    let lines = [Self.purpose, page.welcome].flatMap {
      TextWidth.wrap($0, to: width - Margin.left - Margin.right)
    }
    guard area.height > height + lines.count else { return form.draw(in: area, into: &frame) }
    var room = area.centred(Size(width: area.width, height: height + lines.count + 1))
    let left = (area.width - width) / 2 + Margin.left
    for line in lines {
      frame.grid.put(line, in: room.takeTop(1).inset(left: left, right: Margin.right))
    }
    form.draw(in: room, into: &frame)
  }
}
