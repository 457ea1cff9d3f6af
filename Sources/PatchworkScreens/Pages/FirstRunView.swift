import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The first page for an unknown user: the purpose of the program, and a form that asks who the
/// user is and what to begin with.
struct FirstRunView {
  var page: FirstRunPage
  /// Whether keys go to the page.
  var isOnTop: Bool

  private static var purpose: String {
    worded(
      "Type a client's name and see who else works with them, and how to reach each of them now.")
  }

  /// Draws the form over an area, and above it the welcome where both fit.
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
