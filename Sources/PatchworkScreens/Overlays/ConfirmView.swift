import PatchworkViewModels
import TerminalKit

/// A yes-or-no question.
struct ConfirmView: PageView {
  var confirm: Confirm

  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(56, area.width - 2)
    let lines = TextWidth.wrap(confirm.question, to: width - 2 * Margin.left)
    var room = Sheet(title: "", size: Size(width: width, height: lines.count + 4))
      .draw(in: area, into: &frame)
    _ = room.takeTop(1)
    for line in lines {
      frame.putRaised(line, in: room.takeTop(1).inset(left: Margin.left, right: Margin.left))
    }
    _ = room.takeTop(1)
    var row = room.row(0).inset(left: Margin.left, right: Margin.left)
    for (words, key, isChosen) in [
      (confirm.no, "n", !confirm.isYesChosen), (confirm.yes, "y", confirm.isYesChosen),
    ] {
      let button = PushButton(title: words, ground: .raised, hasFocus: isChosen)
      button.draw(in: row.takeLeft(button.width), into: &frame)
      frame.putRaised(key, in: row.takeLeft(5).inset(left: 1), .key)
    }
  }
}
